import { mount } from 'svelte';
import DryRunApp from './dryrun/DryRunApp.svelte';
import { findHost } from './shell/host';
import './site.css';

const { element, data } = findHost();
mount(DryRunApp, { target: element, props: { run: data.run ?? '', title: data.title ?? '' } });
