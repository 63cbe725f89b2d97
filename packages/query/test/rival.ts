import type { AnyDataset } from '@yalu/model/dataset';
import { untyped, validated } from './fixture.ts';
import { records } from './records.ts';

const citations = [{ source: 'handbook' }];
const label = (en: string) => ({ en });
const mapping = (from: string, to: string, relation: string, rest: object = {}) => ({
  label: label(`${from} – ${to}`),
  from,
  to,
  relation,
  citations,
  assertedBy: 'coder',
  reason: 'They say alike.',
  ...rest,
});

/** The fixture with the views of a second typology, and how they answer to those of the first. */
export const withRival: AnyDataset = untyped(
  validated({
    ...records,
    typology: {
      ...records.typology,
      rival: { label: label('Rival'), of: 'view', source: 'handbook', method: label('Reading'), citations },
    },
    view: {
      ...records.view,
      doves: { label: label('Doves'), typology: 'rival', order: 1, citations },
      hawks: { label: label('Hawks'), typology: 'rival', order: 2, citations },
    },
    mapping: {
      'a-sanctions-hawks': mapping('view/sanctions', 'view/hawks', 'broadMatch', { confidence: 'high' }),
      'b-hawks-abandon': mapping('view/hawks', 'view/abandon', 'narrowMatch', { confidence: 'low' }),
      'c-stability-doves': mapping('view/stability', 'view/doves', 'exactMatch', { confidence: 'medium' }),
      'd-stability-hawks': mapping('view/stability', 'view/hawks', 'relatedMatch'),
    },
  }),
);
