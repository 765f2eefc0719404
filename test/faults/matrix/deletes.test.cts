import { playAll } from './play.cts';
import { deletes } from './writeTargets.cts';

playAll(deletes);
