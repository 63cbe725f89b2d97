import { fields, type RuleFaults } from './define.ts';

const states = (...levels: (readonly [string, number])[]) =>
  fields('driver', 'ties', {
    states: levels.map(([state, level]) => ({ state, label: { en: state }, level })),
  });

export const driverStates: RuleFaults = {
  rule: 'driver-states',
  faults: [
    {
      what: 'two states of one name',
      change: states(['cold', -1], ['cold', 1]),
      issues: [
        'error driver-states driver/ties states[1].state: "cold" is the name of two states. Rename one.',
      ],
    },
    {
      what: 'states at one level',
      change: states(['cold', 0], ['warm', 0]),
      issues: [
        'error driver-states driver/ties states[1].level: is not above the level of the state before, 0. List the states from low to high.',
      ],
    },
    {
      what: 'states from high to low',
      change: states(['warm', 1], ['cool', 0], ['cold', -1]),
      issues: [
        'error driver-states driver/ties states[1].level: is not above the level of the state before, 1. List the states from low to high.',
        'error driver-states driver/ties states[2].level: is not above the level of the state before, 0. List the states from low to high.',
      ],
    },
  ],
  fine: [
    { what: 'states close together', change: states(['cold', -0.001], ['constructor', 0], ['warm', 0.001]) },
  ],
};
