/**
 * Ends this process when the one that started it over IPC is gone: a killed one ends no others. One that was killed before we listened
 * counts as well; it may be over in the first second, while we still load.
 */
export function endWithParent(stop: () => void): void {
  if (process.connected === false) stop();
  else process.once('disconnect', stop);
}
