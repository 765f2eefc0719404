import { playAll } from './play.cts';
import { uploads } from './writeTargets.cts';

playAll(uploads);
