import { mount } from 'svelte';
import { ReplayApi } from './replay/api';
import { Player } from './replay/player.svelte';
import ReplayApp from './replay/ReplayApp.svelte';
import { findHost } from './shell/host';
import './site.css';

const { element, data } = findHost();
mount(ReplayApp, { target: element, props: { player: new Player(new ReplayApi(data.replay ?? '')), data } });
