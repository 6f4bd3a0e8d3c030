// Small conveniences of many pages; each page does without them.
import './phrases.js';
