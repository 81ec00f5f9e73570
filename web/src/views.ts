import type { View } from './view.ts';
import { cadence } from './views/cadence.ts';
import { claim } from './views/claim.ts';
import { claims } from './views/claims.ts';
import { commitments } from './views/commitments.ts';
import { compare } from './views/compare.ts';
import { desk } from './views/desk.ts';
import { engagement } from './views/engagement.ts';
import { lineage } from './views/lineage.ts';
import { matrix } from './views/matrix.ts';
import { outlook } from './views/outlook.ts';
import { quotes } from './views/quotes.ts';
import { reader } from './views/reader.ts';
import { search } from './views/search.ts';
import { timeline } from './views/timeline.ts';
import { utterance } from './views/utterance.ts';

/** By the first part of the path. */
export const views: Record<string, View> = {
  cadence,
  claim,
  claims,
  commitments,
  compare,
  desk,
  doc: reader,
  engagement,
  lineage,
  matrix,
  outlook,
  quotes,
  search,
  timeline,
  utterance,
};
