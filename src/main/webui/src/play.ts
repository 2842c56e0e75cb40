import { mount } from 'svelte';
import { findHost, reachable, socketUrl } from './shell/host';
import { Live } from './shell/live.svelte';
import PlayApp from './shell/PlayApp.svelte';
import { shelfOf } from './shelf';
import './site.css';

const { element, data, code } = findHost();
// Staff may look at somebody's seat; then this page has none of its own.
const shoulder = data.shoulder === undefined ? undefined : Number(data.shoulder);
const live = new Live(
  shoulder === undefined
    ? { url: socketUrl(code), reachable, shelf: shelfOf(code, sessionStorage) }
    : { url: socketUrl(code), reachable, as: 'seat', seat: shoulder },
);
mount(PlayApp, { target: element, props: { live, data } });
