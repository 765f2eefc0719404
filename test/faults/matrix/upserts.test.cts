import { playAll } from './play.cts';
import { upserts } from './writeTargets.cts';

for (const target of upserts) playAll(target);
