import { playAll } from './play.cts';
import { messages } from './readTargets.cts';

playAll(messages);
