/** Where the window stands in a document of which only a part is laid out: heights elsewhere are guesses until they are seen. */
export interface Kept {
  piece: number;
  top: number; // of it in the window
}

/** The piece at the top of the window. */
export function placeOf(elements: HTMLElement[]): Kept {
  let [low, high] = [0, elements.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().bottom > 60) high = middle;
    else low = middle + 1;
  }
  return { piece: Math.max(0, low), top: elements[low]?.getBoundingClientRect().top ?? 0 };
}

const around = 12; // pieces that are drawn before it is measured

/** Scrolls until `distance` tells that nothing is left; what comes into view gets its facts and with them its height. */
function settle(elements: HTMLElement[], i: number, draw: (i: number) => void, distance: () => number): void {
  const from = Math.max(0, i - around);
  const to = Math.min(elements.length, i + around);
  for (let one = from; one < to; ++one) draw(one);
  let left = 12; // frames, at most
  const once = (): void => {
    const by = distance();
    if (Math.abs(by) > 0.5) scrollBy({ top: by, behavior: 'instant' });
    if (--left > 0) requestAnimationFrame(once);
  };
  once();
}

/** Brings the first place that `chosen` selects in a piece to the middle of the window. */
export function centre(elements: HTMLElement[], i: number, chosen: string, draw: (i: number) => void): void {
  settle(elements, i, draw, () => {
    const parts = [...(elements[i]?.querySelectorAll(chosen) ?? [])];
    const rect = (parts[0] ?? elements[i]!).getBoundingClientRect();
    const last = (parts.at(-1) ?? elements[i]!).getBoundingClientRect();
    const [top, bottom] = [rect.top, last.bottom - rect.top < innerHeight * 0.6 ? last.bottom : rect.top + 34];
    return (top + bottom) / 2 - innerHeight / 2;
  });
}

export function restore(elements: HTMLElement[], { piece, top }: Kept, draw: (i: number) => void): void {
  if (piece === 0 || !elements[piece]) return;
  settle(elements, piece, draw, () => elements[piece]!.getBoundingClientRect().top - top);
}
