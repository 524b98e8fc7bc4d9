/** What a process did since it started. */
export interface WorkerStats {
  stepped: number;
  sent: number;
  failed: number;
}
