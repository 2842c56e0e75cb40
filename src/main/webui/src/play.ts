import { mount } from 'svelte';
import { findHost, reachable, socketUrl } from './shell/host';
import { Live } from './shell/live.svelte';
import PlayApp from './shell/PlayApp.svelte';
import { shelfOf } from './shelf';
import './site.css';

const { element, data, code } = findHost();
const live = new Live({
  url: socketUrl(code),
  reachable,
  shelf: shelfOf(code, sessionStorage),
});
mount(PlayApp, { target: element, props: { live, data } });
