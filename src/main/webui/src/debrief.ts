import { mount } from 'svelte';
import DebriefApp from './debrief/DebriefApp.svelte';
import { findHost } from './shell/host';
import './site.css';

const { element, data } = findHost();
mount(DebriefApp, { target: element, props: { data } });
