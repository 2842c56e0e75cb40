import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The templates on the server name these files, so their names carry no hash; what they import does.
const entries = {
  play: 'src/play.ts',
  room: 'src/room.ts',
  projector: 'src/projector.ts',
  debrief: 'src/debrief.ts',
  dryrun: 'src/dryrun.ts',
  experiments: 'src/experiments.ts',
  pictures: 'src/pictures.ts',
  replay: 'src/replay.ts',
};

/** Parts of Pico that no page has; looking for them at every change costs a crowded play page more than drawing it. */
const UNUSED = /\[role=(group|search)\]|details\.dropdown|\[data-tooltip\]|\.modal-is-open/;
const picoAsUsed = {
  postcssPlugin: 'pico-as-used',
  Rule(rule: { selectors: string[]; remove(): void }) {
    const used = rule.selectors.filter((selector) => !UNUSED.test(selector));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  },
};

export default defineConfig({
  base: '/ui/',
  plugins: [svelte()],
  css: { postcss: { plugins: [picoAsUsed] } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssCodeSplit: false, // one site.css: Qute's pages and the apps share it, and scripts never add styles
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: entries,
      output: {
        entryFileNames: '[name].js',
        // The words of each language keep their names too, so that a page can fetch them before its script asks.
        chunkFileNames: ({ facadeModuleId }) =>
          /\/texts\/..\.ts$/.test(facadeModuleId ?? '') ? 'texts/[name].js' : 'assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'site.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  // A minute: machines are slow and busy at times.
  test: { environment: 'node', include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
