import { mount } from 'svelte';
import { findHost, reachable, socketUrl } from './shell/host';
import { Live } from './shell/live.svelte';
import ProjectorApp from './shell/ProjectorApp.svelte';
import './site.css';

const invitation = document.querySelector('.invite');
const { element, data, code } = findHost();
const live = new Live({ url: socketUrl(code), as: 'projector', reachable });
mount(ProjectorApp, { target: element, props: { live, data, invitation } });
