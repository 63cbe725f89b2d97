import './style.css';
import { hydrate } from 'preact';
import { comparableSchools } from '@yalu/query/debate';
import { openAddress } from './address.ts';
import { walkCharts } from './charts/walk.ts';
import { Comparison } from './components/comparison.tsx';
import { Dominance } from './components/dominance.tsx';
import type { PageData } from './data.ts';

/** Wakes up the parts of the page that answer questions. The rest stays as the server wrote it. */
function start(): void {
  const data = readData();
  const address = openAddress(comparableSchools(data.dataset).map(({ id }) => id));
  const shared = { data, asked: address.initial, onChange: address.set };
  hydrate(<Dominance {...shared} />, section('dominance'));
  hydrate(<Comparison {...shared} />, section('comparison'));
  walkCharts(data.locale);
  followViews(address.initial.by, (by) => {
    address.set({ by });
  });
}

function readData(): PageData {
  // The server wrote it, from a value of this type (page.tsx).
  return JSON.parse(section('page-data').textContent) as PageData;
}

function section(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element #${id}.`);
  return element;
}

/** The choice between views and groups works without a script; this only lets the address follow it. */
function followViews(asked: 'view' | 'group', onChange: (by: 'view' | 'group') => void): void {
  for (const choice of section('views').querySelectorAll<HTMLInputElement>('input[name="by"]')) {
    if (choice.value === asked) choice.checked = true;
    choice.addEventListener('change', () => {
      onChange(choice.value === 'group' ? 'group' : 'view');
    });
  }
}

start();
