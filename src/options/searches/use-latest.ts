import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The answer to what is asked now, or to what was asked before it. One question at a time: what changes meanwhile is
 * asked next, so a fast typist never queues up.
 */
export function useLatest<Q, A>(question: Q, ask: (question: Q) => Promise<A>): A | null {
  const [answer, setAnswer] = useState<A | null>(null);
  const wanted = useRef(question);
  const underWay = useRef(false);
  wanted.current = question;
  const key = JSON.stringify(question);
  useEffect(() => {
    const next = async (): Promise<void> => {
      if (underWay.current) return;
      underWay.current = true;
      try {
        let asked: Q;
        do {
          asked = wanted.current;
          setAnswer(await ask(asked));
        } while (JSON.stringify(asked) !== JSON.stringify(wanted.current));
      } finally {
        underWay.current = false;
      }
    };
    // The last answer stays; whoever asks has reported why there is none.
    next().catch(() => undefined);
  }, [key]);
  return answer;
}
