/** Says whether changesets wait for a release: `pending=true` or `pending=false`, for later jobs. */
import { pendingChangesets } from './packages.ts';
import { setOutput } from './shell.ts';

setOutput('pending', String(pendingChangesets().length > 0));
