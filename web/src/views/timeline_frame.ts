import { html, type Markup } from '../html.ts';
import type { Timeline } from './timeline_data.ts';
import { Room, scaleOf, type Scale } from './timeline_layout.ts';

/** Where time and lanes are: time runs to the right, on a narrow screen downwards. */
export interface Frame {
  narrow: boolean;
  width: number;
  height: number;
  begin: number; // of the line of time
  length: number;
  scale: Scale;
  lane: (i: number) => number; // across it
  room: Room;
}

const rugs = 84; // pixels below the lanes for the texts

export function frameOf({ window, lanes }: Timeline, page: { width: number; narrow: boolean }): Frame {
  const { narrow, width } = page;
  const begin = narrow ? 58 : 164;
  const years = (window.last - window.first) / 365;
  const length = narrow ? Math.max(520, Math.min(2400, years * 230)) : width - begin - 24;
  const across = narrow ? (width - 44) / lanes.length : lanes.length > 4 ? 88 : 108;
  const height = narrow ? length + 90 : 78 + lanes.length * across + rugs;
  const lane = (i: number) => (narrow ? 58 + i * across : 86 + i * across);
  const scale = scaleOf(window, length);
  return { narrow, width, height, begin, length, scale: (day) => begin + scale(day), lane, room: new Room(width, height) };
}

/** A point of the picture, from one on the line of time and one across it. */
export const at = ({ narrow }: Frame, along: number, across: number): [x: number, y: number] =>
  narrow ? [across, along] : [along, across];
export const tidy = (value: number): string => String(Math.round(value * 10) / 10);
export const line = (frame: Frame, across: number, from: number, to: number, name: string): Markup => {
  const [[x, y], [x2, y2]] = [at(frame, from, across), at(frame, to, across)];
  return html`<path class="${name}" d="M${tidy(x)} ${tidy(y)}L${tidy(x2)} ${tidy(y2)}" />`;
};
export const inside = ({ begin, length }: Frame, along: number): number => Math.max(begin, Math.min(begin + length, along));
