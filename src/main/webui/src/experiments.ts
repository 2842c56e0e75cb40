import { mount } from 'svelte';
import App from './experiments/App.svelte';
import { readStrategies } from './labs/bittorrent/strategies';
import { findHost } from './shell/host';
import './site.css';

const { element, data } = findHost();
mount(App, { target: element, props: { lab: data.lab ?? 'bittorrent', strategies: readStrategies(data.strategies) } });
