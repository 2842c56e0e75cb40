import { mount } from 'svelte';
import { SessionControl } from './shell/control';
import { findHost, reachable, socketUrl } from './shell/host';
import { Live } from './shell/live.svelte';
import RoomApp from './shell/RoomApp.svelte';
import './site.css';

const { element, data, code } = findHost();
mount(RoomApp, {
  target: element,
  props: {
    live: new Live({ url: socketUrl(code), as: 'instructor', reachable }),
    control: new SessionControl(data.session ?? ''),
    data,
  },
});
