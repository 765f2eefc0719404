import { playAll } from './play.cts';
import { upserts } from './writeTargets.cts';

playAll(upserts);
