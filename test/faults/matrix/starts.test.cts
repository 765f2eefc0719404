import { playAll } from './play.cts';
import { starts } from './writeTargets.cts';

playAll(starts);
