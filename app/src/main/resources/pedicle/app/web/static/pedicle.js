// What the page does beyond showing: the finder (Ctrl or Cmd K) and tables that sort, filter and copy.
// Everything is also there without scripts: the finder is the page /find, and a table is a table.
import { startFinder } from "./finder.js";
import { startTables } from "./tables.js";

startFinder(document.getElementById("finder"));
startTables(document);
