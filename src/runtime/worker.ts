import { onWorkers } from "./on-workers.ts";

export default onWorkers();
