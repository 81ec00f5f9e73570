import type { View } from './view.ts';
import { desk } from './views/desk.ts';

/** By the first part of the path. */
export const views: Record<string, View> = { desk };
