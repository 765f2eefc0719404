import { playAll } from './play.cts';
import { publish } from './writeTargets.cts';

playAll(publish);
