import { inLocale, localeOf, type LocaleString } from '@yalu/model/text';
import type { ComparedDimension, Comparison } from '@yalu/query/debate';
import type { PageData } from '../data.ts';
import { wordsIn } from '../words/index.ts';
import { SchoolName } from './school-name.tsx';
import { Scroller } from './scroller.tsx';

interface ComparisonTableProps {
  readonly data: PageData;
  readonly comparison: Comparison;
  readonly caption: string;
}

const SYMBOLS = { same: '=', part: '≈', differ: '≠' } as const;

/** Two schools side by side. Whether they differ is said in a word and a sign, and what they share is named. */
export function ComparisonTable({ data, comparison, caption }: ComparisonTableProps) {
  const { locale, marks } = data;
  const say = wordsIn(locale).comparison;
  return (
    <>
      <h3 id="comparison-title">{caption}</h3>
      <Scroller label={caption}>
        <table class="comparison" aria-labelledby="comparison-title">
          <thead>
            <tr>
              <th scope="col">{say.dimension}</th>
              {comparison.schools.map(({ id, label }) => (
                <th scope="col" key={id}>
                  <SchoolName label={label} locale={locale} mark={marks[id]} />
                </th>
              ))}
              <th scope="col">{say.relation}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.dimensions.map((row) => (
              <Row key={row.dimension} data={data} row={row} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function Row({ data, row }: { readonly data: PageData; readonly row: ComparedDimension }) {
  const { locale, dataset } = data;
  const say = wordsIn(locale).comparison;
  const relation = relationOf(row);
  const shared = row.shared.map((id) => inLocale(labelOf(dataset.records['concept']?.[id], id), locale));
  return (
    <tr data-dimension={row.dimension} data-relation={relation}>
      <th scope="row" lang={localeOf(row.label, locale)}>
        {inLocale(row.label, locale)}
      </th>
      {row.cells.map((cell, index) =>
        cell === undefined ? (
          <td key={index} class="absent">
            {say.notStated}
          </td>
        ) : (
          <td key={index} lang={localeOf(cell.label, locale)}>
            {inLocale(cell.label, locale)}
          </td>
        ),
      )}
      <td>
        <span class={`relation relation-${relation}`}>
          <span aria-hidden="true">{SYMBOLS[relation]}</span> {say.relations[relation]}
        </span>
        {shared.length > 0 && <span class="shared">{say.shared(shared)}</span>}
      </td>
    </tr>
  );
}

function relationOf({ differs, shared }: ComparedDimension): keyof typeof SYMBOLS {
  if (!differs) return 'same';
  return shared.length > 0 ? 'part' : 'differ';
}

/** Every record of the model has a label; the type of an arbitrary dataset does not say so. */
function labelOf(record: object | undefined, id: string): LocaleString {
  const { label } = (record ?? {}) as { readonly label?: LocaleString };
  return label ?? { en: id };
}
