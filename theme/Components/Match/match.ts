import { startOnUse } from '../LeadTools/starting.js';
import { refs } from '../Shared/elements.js';

refs(document, 'match').forEach((tool) => startOnUse(tool, async () => (await import('./tool.js')).start));
