import { useState } from 'preact/hooks';
import { type ConsoleHost, PROVIDER_DOMAIN } from '../core/console-host.ts';
import type { AddedConsole } from '../platform/consoles.ts';
import type { HostsChange } from '../platform/messages.ts';
import { consolesWords } from '../ui/strings/consoles.ts';
import { policyWords } from '../ui/strings/policy.ts';
import type { Language } from '../ui/strings/words.ts';
import { typedHost } from './typed-host.ts';

export interface ConsolesDuties {
  /** Asks the operator, who has just clicked, for the permission. */
  readonly ask: (host: ConsoleHost) => Promise<boolean>;
  /** Why it was not done. */
  readonly change: (change: HostsChange) => Promise<'too-many' | null>;
  readonly onError: (error: unknown) => void;
}

interface Props extends ConsolesDuties {
  readonly consoles: readonly AddedConsole[];
  readonly language: Language;
}

type Problem = keyof ReturnType<typeof consolesWords>['problems'];

/** The consoles that Behalf works on: the provider's own, the organisation's and those that the operator added. */
export function ConsolesPart({ consoles, language, ask, change, onError }: Props) {
  const words = consolesWords(language);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const nameOf = (host: ConsoleHost) => (host.startsWith('*.') ? words.whole(host.slice(2)) : host);
  const tell = (wrong: Problem | null, done = ''): void => {
    setProblem(wrong);
    setSaid(wrong === null ? done : '');
  };
  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      tell('failed');
      onError(error);
    });
  };
  /** The question comes first: the browser answers it in the turn of the click only. */
  const allow = async (host: ConsoleHost): Promise<void> => {
    tell((await ask(host)) ? null : 'refused', words.done(nameOf(host)));
  };
  const add = async (host: ConsoleHost): Promise<void> => {
    if (!(await ask(host))) return tell('refused');
    const refused = await change({ kind: 'add', host });
    if (refused === null) setTyped('');
    tell(refused, words.done(nameOf(host)));
  };
  const remove = async (host: ConsoleHost): Promise<void> =>
    tell(await change({ kind: 'remove', host }), words.removed(nameOf(host)));
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = typedHost(typed);
    if (!read.ok) tell(read.problem.code);
    else if (consoles.some(({ host }) => host === read.value)) tell('twice');
    else attempt(add(read.value));
  };
  return (
    <section class="consoles">
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <ul>
        <li>
          <b>{words.whole(PROVIDER_DOMAIN)}</b>
          <span class="muted">{words.builtIn}</span>
        </li>
        {consoles.map(({ host, isLocked, isGranted }) => (
          <li key={host}>
            <b>{nameOf(host)}</b>
            <span class={isGranted ? 'muted' : 'missing'}>{isGranted ? words.granted : words.missing}</span>
            {isLocked && <span class="muted">{policyWords(language).set}</span>}
            <span class="buttons">
              {!isGranted && (
                <button
                  type="button"
                  class="button"
                  aria-label={words.allowing(nameOf(host))}
                  onClick={() => attempt(allow(host))}
                >
                  {words.allow}
                </button>
              )}
              {!isLocked && (
                <button
                  type="button"
                  class="button"
                  aria-label={words.removing(nameOf(host))}
                  onClick={() => attempt(remove(host))}
                >
                  {words.remove}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <label for="console-address">{words.address}</label>
        <span class="adding">
          <input
            id="console-address"
            type="text"
            inputMode="url"
            spellcheck={false}
            autocomplete="off"
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby="console-problem console-hint"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {words.add}
          </button>
        </span>
        <p id="console-problem" class="wrong" role="alert">
          {problem && words.problems[problem]}
        </p>
        <p id="console-hint" class="hint">
          {words.addressHint}
        </p>
      </form>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
