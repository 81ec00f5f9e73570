import { html, type Markup, type Part } from '../html.ts';
import { levelName, when } from '../words.ts';
import { inDays, type Lane, type Timeline } from './timeline_data.ts';
import { at, inside, line, tidy, type Frame } from './timeline_frame.ts';
import { drawMark, wash } from './timeline_marks.ts';
import { marksOf, ticksOf, widthOf, type Mark } from './timeline_layout.ts';

/** How long nothing was, on the line between two contacts, the longest first to have room. */
function silences(frame: Frame, lane: Lane, across: number, dense: boolean, { today, window, chosen }: Timeline): Part[] {
  const { narrow, room } = frame;
  const all = lane.contacts
    .flatMap(({ gap }) => (gap && (chosen || gap.from.first >= window.first) ? gap : []))
    .sort((a, b) => b.most - a.most);
  const open = lane.silence;
  const write = (from: number, to: number, words: string, name: string): Part => {
    const [begin, end] = [inside(frame, from), inside(frame, to)];
    const middle = (begin + end) / 2;
    const width = widthOf(words, true);
    if (narrow) {
      const x = across + 13;
      const fits = end - begin > 34 && room.place(x, middle - 8, x + width, middle + 6);
      return fits && html`<text class="${name}" x="${x}" y="${tidy(middle + 4)}">${words}</text>`;
    }
    const fits = end - begin > width + 18 && room.place(middle - width / 2, across - 19, middle + width / 2, across - 5);
    return fits && html`<text class="${name}" x="${tidy(middle)}" y="${across - 8}" text-anchor="middle">${words}</text>`;
  };
  const parts: Part[] = [];
  if (open && open.from.last < today && frame.scale(today) > frame.begin) {
    const [from, to] = [inside(frame, frame.scale(open.from.last)), inside(frame, frame.scale(today))];
    parts.push(line(frame, across, from + (narrow ? 0 : 8), to, 'silence'));
    parts.push(write(from + 8, to, `${narrow ? inDays(open).replace(/ days?$/, ' d') : inDays(open)} so far`, 'gap open'));
  }
  for (const [i, gap] of all.entries()) {
    if (dense && i > 0) break;
    const words = narrow ? inDays(gap).replace(/ days?$/, ' d') : inDays(gap);
    parts.push(write(frame.scale(gap.from.last), frame.scale(gap.to.first), words, i ? 'gap' : 'gap longest'));
  }
  return parts;
}

/** From when a channel was suspended until it met again, where a text tells of it. */
function suspensions(frame: Frame, lane: Lane, across: number, today: number): Part[] {
  return lane.contacts
    .filter(({ status }) => status === 'suspended')
    .map((contact) => {
      const again = lane.contacts.find(
        ({ status, series, days }) =>
          (status === 'resumed' || status === 'held') && series === contact.series && days!.first > contact.days!.last,
      );
      const end = again?.days!.first ?? today;
      const [from, to] = [inside(frame, frame.scale(contact.days!.first)), inside(frame, frame.scale(end))];
      const [x, y] = at(frame, from, across - 4);
      const [width, height] = at(frame, Math.max(2, to - from), 8);
      const words = `suspended, ${when(contact.when)} to ${again ? when(again.when) : 'now'}`;
      return html`<rect class="hatch" x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}"
        ><title>${words}</title></rect
      >`;
    });
}

function laneHead({ narrow, lane, width }: Frame, { level, held, planned, undated }: Lane, i: number, lanes: number): Markup {
  const name = levelName(level);
  if (narrow) {
    const room = (width - 44) / lanes;
    const short = name.split(' ')[0]!;
    const lower = widthOf(short, true) > room && i % 2 === 1;
    return html`<text class="lanename" x="${tidy(lane(i) - 8)}" y="${lower ? 30 : 15}">${short}</text>`;
  }
  const counts = [`${held} held`, planned && `${planned} planned`].filter(Boolean).join(', ');
  return html`<text class="lanename" x="0" y="${lane(i) - 3}">${name}</text
    ><text class="lanesub" x="0" y="${lane(i) + 14}">${counts}</text>${undated > 0 &&
    html`<text class="lanesub" x="0" y="${lane(i) + 30}">${undated} without a day</text>`}`;
}

function axis(frame: Frame, timeline: Timeline): Part[] {
  const { narrow, width, height, begin } = frame;
  const ticks = ticksOf(timeline.window, (day) => frame.scale(day) - begin, narrow ? 40 : 46);
  return ticks.map(({ at: along, name }) =>
    narrow
      ? html`<path class="grid" d="M0 ${tidy(begin + along)}H${width}" /><text class="year" x="0" y="${tidy(begin + along + 14)}"
            >${name}</text
          >`
      : html`<path class="grid" d="M${tidy(begin + along)} 24V${height - 26}" /><text class="year" x="${tidy(begin + along + 5)}" y="16"
            >${name}</text
          >`,
  );
}

/** The rule at the day as of which the record is seen; only its name at the edge where the picture ends before. */
function today(frame: Frame, { today, window, chosen }: Timeline, asOf: string): Part {
  const beyond = today > window.last;
  if (today < window.first || (beyond && chosen)) return null;
  const along = beyond ? frame.begin + frame.length : frame.scale(today);
  const rule = beyond ? 'asof beyond' : 'asof';
  if (frame.narrow)
    return html`<path class="${rule}" d="M34 ${tidy(along)}H${frame.width}" /><text class="lanesub" x="0" y="${tidy(along + 4)}"
        >as of</text
      >`;
  const words = beyond ? `to ${when(asOf)}` : `as of ${when(asOf)}`;
  const middle = Math.min(along, frame.width - widthOf(words) / 2);
  return html`<path class="${rule}" d="M${tidy(along)} 40V${frame.height - 22}" /><text
      class="lanesub"
      x="${tidy(middle)}"
      y="${frame.height - 8}"
      text-anchor="middle"
      >${words}</text
    >`;
}

/** The marks of a lane in the order of time; the selected one and the newest are the first to be labelled. */
function lanePicture(frame: Frame, timeline: Timeline, lane: Lane, i: number, marks: Mark[], selected: string | null): Markup {
  const across = frame.lane(i);
  const most = Math.max(1, ...marks.map(({ contacts }) => contacts.length));
  const dense = marks.some(({ form }) => form === 'bar');
  const isFirst = ({ contacts }: Mark) => contacts.some(({ id }) => id && id === selected);
  const byNeed = [...marks.filter(isFirst), ...marks.filter((mark) => !isFirst(mark)).reverse()];
  const markup = new Map(byNeed.map((mark) => [mark, drawMark(frame, mark, across, most, selected)]));
  return html`${line(frame, across, frame.begin, frame.begin + frame.length, 'lane')} ${laneHead(frame, lane, i, timeline.lanes.length)}
  ${suspensions(frame, lane, across, timeline.today)} ${silences(frame, lane, across, dense, timeline)}
  ${marks.filter(isFirst).map((mark) => wash(frame, mark, across))} ${marks.map((mark) => markup.get(mark))}`;
}

/** The picture. Marks of all lanes take their room before any label does. */
export function picture(timeline: Timeline, frame: Frame, selected: string | null, asOf: string, texts: Part): Markup {
  const marks = timeline.lanes.map((lane) => marksOf(lane.contacts, frame.scale, frame.length));
  marks.forEach((ofLane, i) => {
    for (const { at: along, to, form } of ofLane) {
      const end = form === 'glyph' ? along : inside(frame, Math.max(along, to));
      const [[left, top], [right, bottom]] = [at(frame, along - 8, frame.lane(i) - 8), at(frame, end + 8, frame.lane(i) + 8)];
      frame.room.take(left, top, right, bottom);
    }
  });
  const lanes = timeline.lanes.map((lane, i) => lanePicture(frame, timeline, lane, i, marks[i]!, selected));
  return html`<svg
    class="timeline"
    width="${frame.width}"
    height="${tidy(frame.height)}"
    role="group"
    aria-label="Contacts by level and date"
  >
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatchline" d="M0 0V6" />
      </pattern>
    </defs>
    ${axis(frame, timeline)} ${texts} ${lanes} ${today(frame, timeline, asOf)}
  </svg>`;
}
