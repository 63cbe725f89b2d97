import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asWord, filesNaming, type Workspace } from './workspace.ts';

/** A change that contributors make, on the real records. */
export interface ContributedChange {
  /** The name of the file with what is to be said of it. */
  readonly name: string;
  readonly make: (workspace: Workspace) => Promise<void>;
}

export const addEvent: ContributedChange = {
  name: 'add-an-event',
  make: async ({ records, put }) => {
    const visit = await readFile(join(records, 'event/kim-jong-un-dalian-2018-05.yaml'), 'utf8');
    const dated = visit
      .replace(/^date: .*$/m, 'date: "2018-11-05"')
      .replace(/^ {2}en: .*$/m, '  en: An invented visit of November 2018');
    await put('event/invented-visit-2018-11.yaml', dated);
  },
};

export const correctCount: ContributedChange = {
  name: 'correct-a-count',
  make: ({ edit }) => edit('tally/views-under-xi.yaml', 'count: 30', 'count: 31'),
};

export const renameSchool: ContributedChange = {
  name: 'rename-a-school',
  make: async ({ records, put, edit }) => {
    const [from, to] = ['icg-2009-strategists', 'icg-2009-firmer-line'];
    const school = await readFile(join(records, `school/${from}.yaml`), 'utf8');
    for (const file of await filesNaming(records, from)) await edit(file, asWord(from), to);
    await put(`school/${to}.yaml`, school);
    await put(`school/${from}.yaml`, `kind: moved\nto: [${to}]\nreason: Named after what it holds.\n`);
  },
};

const VIEW = 'tipping-point-keep';

/** What still names the view is what is wrong then. */
export const deleteNamedView: ContributedChange = {
  name: 'delete-a-view-that-is-named',
  make: ({ put }) => put(`view/${VIEW}.yaml`, undefined),
};

export const deleteView: ContributedChange = {
  name: 'delete-a-view',
  make: async ({ records, put }) => {
    for (const file of await filesNaming(records, VIEW)) await put(file, undefined);
    await put(`view/${VIEW}.yaml`, undefined);
  },
};
