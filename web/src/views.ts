import type { View } from './view.ts';
import { claim } from './views/claim.ts';
import { claims } from './views/claims.ts';
import { desk } from './views/desk.ts';
import { engagement } from './views/engagement.ts';
import { quotes } from './views/quotes.ts';
import { search } from './views/search.ts';
import { timeline } from './views/timeline.ts';
import { utterance } from './views/utterance.ts';

/** By the first part of the path. */
export const views: Record<string, View> = {
  claim,
  claims,
  desk,
  engagement,
  quotes,
  search,
  timeline,
  utterance,
};
