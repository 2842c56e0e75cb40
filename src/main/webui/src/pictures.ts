import { mount } from 'svelte';
import ToldPicture from './charts/ToldPicture.svelte';
import type { Told } from './charts/told';
import './site.css';

for (const place of document.querySelectorAll<HTMLElement>('[data-picture]')) {
  mount(ToldPicture, { target: place, props: { told: JSON.parse(place.dataset.picture ?? '') as Told } });
}
