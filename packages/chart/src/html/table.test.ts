import { expect, test } from 'vitest';
import { htmlTable, type Table } from './table.ts';

const table: Table = {
  columns: [
    { key: 'view', label: 'View', align: 'left' },
    { key: 'count', label: 'Texts', align: 'right', format: 'count' },
    { key: 'share', label: 'Share', align: 'right', format: 'share' },
  ],
  rows: [
    { view: 'A & <b>', count: 1234, share: 0.4945 },
    { view: 'B', count: 'not counted', share: null },
  ],
};

test('has scoped heads, a caption and the language; text is escaped', () => {
  expect(htmlTable(table, 'en', 'Views "under" Xi')).toBe(
    [
      '<table lang="en">',
      '<caption>Views &quot;under&quot; Xi</caption>',
      '<thead><tr><th scope="col">View</th><th scope="col" style="text-align:right">Texts</th><th scope="col" style="text-align:right">Share</th></tr></thead>',
      '<tbody>',
      '<tr><th scope="row">A &amp; &lt;b&gt;</th><td style="text-align:right">1,234</td><td style="text-align:right">49.5%</td></tr>',
      '<tr><th scope="row">B</th><td style="text-align:right">not counted</td><td style="text-align:right">–</td></tr>',
      '</tbody>',
      '</table>',
    ].join('\n'),
  );
});

test('needs no caption', () => {
  expect(htmlTable({ ...table, rows: [] }, 'ko')).not.toContain('caption');
});
