/** Where backups go, how often one is taken, and how many are kept. */
export interface BackupPlan {
  readonly folder: string;
  readonly everyHours: number;
  readonly keep: number;
}
