export { addLead, addSequence } from './builders.ts';
export { eventually } from './eventually.ts';
export { type ImapFolder, type ImapServer, type ImapServerOptions, startImapServer } from './imap-server.ts';
export { type ParsedMail, parseMail } from './mail.ts';
export { type PostgresServer, startPostgres } from './postgres-server.ts';
export { type SimulatedClock, simulatedClock } from './simulated-clock.ts';
export { type ReceivedMail, type SmtpSink, type SmtpSinkOptions, startSmtpSink } from './smtp-sink.ts';
export { type TestDatabase, cloneDatabase, createTestDatabase, makeTemplate } from './test-database.ts';
export { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
