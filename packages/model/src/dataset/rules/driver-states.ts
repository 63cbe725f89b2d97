import { isObject } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const driverStates = defineRule({
  name: 'driver-states',
  description: 'The states of a driver have different names and rise in level.',
  severity: 'error',
  *check({ of }) {
    for (const { collection, id, value } of of('driver')) {
      const states = value['states'];
      if (!Array.isArray(states)) continue;
      const names = new Set<unknown>();
      let below: number | undefined;
      for (const [index, state] of (states as readonly unknown[]).entries()) {
        if (!isObject(state)) continue;
        const { state: name, level } = state;
        if (names.has(name)) {
          yield {
            collection,
            id,
            path: ['states', index, 'state'],
            found: name,
            message: `"${String(name)}" is the name of two states. Rename one.`,
          };
        }
        names.add(name);
        if (typeof level !== 'number') continue;
        if (below !== undefined && level <= below) {
          yield {
            collection,
            id,
            path: ['states', index, 'level'],
            found: level,
            message: `is not above the level of the state before, ${below}. List the states from low to high.`,
          };
        }
        below = level;
      }
    }
  },
});
