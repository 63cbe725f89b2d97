import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import type { Plan } from '../memory/plan.ts';
import type { Query } from '../ast/types.ts';
import { typeOf } from './expectations/columns.ts';
import type { Asked, Bound, ExpectationKind } from './expectations/define.ts';
import { type ExpectationName, EXPECTATIONS } from './expectations/registry.ts';

type Kinds = typeof EXPECTATIONS;

/**
 * What a check expects of its query's answer: one of {@link EXPECTATIONS}, most with the column that they are about. Of a
 * single value, that of the first row counts.
 */
export type Expectation = {
  [N in ExpectationName]: Kinds[N] extends ExpectationKind<infer About, infer Value>
    ? (About extends 'column' ? { readonly column: string } : unknown) & Readonly<Record<N, Value>>
    : never;
}[ExpectationName];

/** An expectation taken apart. */
export interface Expected extends Bound {
  readonly name: ExpectationName;
  readonly value: unknown;
  /** Empty where it is about the answer as a whole. */
  readonly column: string;
}

const isName = (name: string): name is ExpectationName => Object.hasOwn(EXPECTATIONS, name);

const names = (about: 'column' | 'answer'): string =>
  Object.entries(EXPECTATIONS)
    .flatMap(([name, kind]) => (kind.about === about ? [name] : []))
    .join(', ');

/** What an expectation has to look like. */
export const expectationHelp = (): string =>
  `An expectation has a column and one of ${names('column')}; or it is one of ${names('answer')}.`;

/** Takes an expectation apart, whoever wrote it. @throws QueryError `check-invalid` */
export function expectedOf(expectation: object): Expected {
  const { column, ...others } = Object.fromEntries<unknown>(Object.entries(expectation));
  const found = Object.keys(others);
  const [name] = found;
  if (name === undefined || found.length > 1 || !isName(name)) {
    const unknown = found.find((one) => !isName(one));
    const said =
      unknown === undefined
        ? found.length > 1
          ? `Here are ${found.join(' and ')}, and a check expects one thing.`
          : 'Nothing is expected.'
        : `There is no expectation "${unknown}". ${didYouMean(unknown, Object.keys(EXPECTATIONS))}`.trim();
    throw invalid(`${said} ${expectationHelp()}`);
  }
  const kind: Pick<ExpectationKind, 'about' | 'value' | 'bind'> = EXPECTATIONS[name];
  const isNamed = typeof column === 'string' && column !== '';
  if (isNamed !== (kind.about === 'column') || (column !== undefined && !isNamed)) {
    throw invalid(
      kind.about === 'column'
        ? `${name} is about a column. Say which in "column".`
        : `${name} is about the answer as a whole. Leave "column" out.`,
    );
  }
  const value = others[name];
  const bound = kind.bind(value);
  if (!bound)
    throw invalid(
      `${name} must be ${kind.value.says}, and is ${(JSON.stringify(value) ?? 'undefined').slice(0, 100)}.`,
    );
  return { ...bound, name, value, column: isNamed ? column : '' };
}

/** What the expectation is asked of. @throws QueryError where no answer of the query could decide it */
export function askedOf(query: Query, plan: Plan, expected: Expected): Asked {
  const asked: Asked = { query, columns: plan.columns, sortedAs: plan.sortedAs, column: expected.column };
  // Refuses a column that is not there, with the nearest.
  if (expected.column !== '') typeOf(asked);
  const refusal = expected.refusal(asked);
  if (refusal !== undefined) throw invalid(refusal);
  return asked;
}

const invalid = (message: string): QueryError => new QueryError('check-invalid', 'expect', message);
