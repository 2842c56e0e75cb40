import { mount } from 'svelte';
import { findHost, reachable, socketUrl } from './shell/host';
import { Live } from './shell/live.svelte';
import PlayApp from './shell/PlayApp.svelte';
import './site.css';

const { element, data, code } = findHost();
mount(PlayApp, { target: element, props: { live: new Live({ url: socketUrl(code), reachable }), data } });
