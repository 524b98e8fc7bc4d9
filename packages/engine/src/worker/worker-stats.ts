/** Totals of a process since it started. */
export interface WorkerStats {
  stepped: number;
  sent: number;
  failed: number;
}
