import { mount } from 'svelte';
import App from './experiments/App.svelte';
import { readCards } from './experiments/cards';
import { findHost } from './shell/host';
import { readStrategies } from './shell/strategies';
import './site.css';

const { element, data } = findHost();
const cards = readCards(data.columns);
mount(App, { target: element, props: { lab: data.lab ?? '', strategies: readStrategies(data.strategies), cards } });
