// The emulator's control API: deeds, looks, and the stream of events.

const FIRST_PAUSE = 400; // milliseconds before the stream is tried again
const LONGEST_PAUSE = 5000;

export class Refused extends Error {}

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (error) {
    throw new Refused("", { cause: error });
  }
  const body = await answer.json();
  if (!body.ok) throw new Refused(body.error);
  return body.result;
}

export function look(path, query = {}) {
  const rest = new URLSearchParams(query).toString();
  return asked(`/control/${path}${rest ? `?${rest}` : ""}`, { cache: "no-store" });
}

export function act(deed, wishes = {}) {
  const body = JSON.stringify(wishes, (_, value) => (value === null ? undefined : value));
  return asked(`/control/${deed}`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

export function pressPageButton(number) {
  return asked(`/control/page-buttons/${number}`, { method: "POST" });
}

// Calls `heard(event)` for every event, and `state(true | false)` when the line opens or breaks. Every connection
// begins with a `hello` event: whoever hears it looks at everything anew.
export function listen(heard, state) {
  let pause = FIRST_PAUSE;

  function connect() {
    const source = new EventSource("/control/events");
    source.onmessage = (message) => {
      const event = JSON.parse(message.data);
      if (event.type === "hello") {
        pause = FIRST_PAUSE;
        state(true);
      }
      heard(event);
    };
    source.onerror = () => {
      source.close();
      state(false);
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  }
  connect();
}
