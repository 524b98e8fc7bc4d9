import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A reply with its code, silence, or a closed connection. */
export type Answer = string | 'hang' | 'drop';

/** Phases of an SMTP dialogue. `content`: after the message was sent. */
export interface UnrulyAnswers {
  readonly greeting?: Answer;
  readonly ehlo?: Answer;
  readonly auth?: Answer;
  readonly mail?: Answer;
  readonly rcpt?: Answer | ((address: string) => Answer);
  readonly data?: Answer;
  readonly content?: Answer | ((address: string) => Answer);
}

/** An SMTP server with a configurable reply at each phase, which a library would not allow. */
export interface UnrulySmtp {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  /** Can be changed while it runs. */
  answers: UnrulyAnswers;
  /** Maximum number of clients. Other clients get 421. Can be changed, too. */
  room: number;
  /** Number of refused clients. */
  readonly turnedAway: number;
  /** Recipients whose message got 250, in order. */
  readonly taken: readonly string[];
  /** All lines of all clients, except messages. */
  readonly heard: readonly string[];
  /** Closes all connections, as servers do with idle connections. */
  readonly disconnect: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts an SMTP server that answers as the test says, on a free port. */
export async function startUnrulySmtp(answers: UnrulyAnswers = {}): Promise<UnrulySmtp> {
  const taken: string[] = [];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let turnedAway = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (sockets.size > unruly.room) {
      turnedAway += 1;
      socket.end('421 4.7.0 Too many connections from you\r\n');
      return;
    }
    talk(socket, () => unruly.answers, taken, heard);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const unruly: UnrulySmtp = {
    url: `smtp://127.0.0.1:${port}`,
    answers,
    room: Infinity,
    get turnedAway() {
      return turnedAway;
    },
    taken,
    heard,
    disconnect: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return unruly;
}

function talk(socket: Socket, answers: () => UnrulyAnswers, taken: string[], heard: string[]): void {
  const say = (answer: Answer): void => {
    if (answer === 'drop') socket.destroy();
    else if (answer !== 'hang') socket.write(`${answer}\r\n`);
  };
  let address = '';
  let rest = '';
  let inContent = false;
  const commands: { readonly [verb: string]: (line: string) => Answer } = {
    EHLO: () => answers().ehlo ?? '250-unruly.example\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME',
    HELO: () => answers().ehlo ?? '250 unruly.example',
    AUTH: () => answers().auth ?? '235 2.7.0 Welcome',
    MAIL: () => answers().mail ?? '250 2.1.0 Ok',
    RCPT: (line) => {
      address = /<(.*)>/.exec(line)?.[1] ?? '';
      return given(answers().rcpt, address) ?? '250 2.1.5 Ok';
    },
    DATA: () => answers().data ?? '354 Start mail input',
    RSET: () => '250 2.0.0 Ok',
    QUIT: () => '221 2.0.0 Bye',
  };
  const onLine = (line: string): void => {
    if (inContent) {
      if (line !== '.') return;
      inContent = false;
      const answer = given(answers().content, address) ?? '250 2.0.0 Ok';
      if (answer.startsWith('250')) taken.push(address);
      say(answer);
      return;
    }
    heard.push(line);
    const answer = commands[line.slice(0, 4).toUpperCase()]?.(line) ?? '502 5.5.2 What?';
    inContent = answer.startsWith('354');
    say(answer);
  };
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  say(answers().greeting ?? '220 unruly.example ESMTP');
}

function given(answer: Answer | ((address: string) => Answer) | undefined, address: string): Answer | undefined {
  return typeof answer === 'function' ? answer(address) : answer;
}
