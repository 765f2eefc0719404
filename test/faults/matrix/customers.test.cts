import { playAll } from './play.cts';
import { customers } from './readTargets.cts';

playAll(customers);
