// What every page gets when scripts run. Nothing here is needed to read, follow or cite: each part adds to a page that
// works without it, and leaves the page alone where its elements are not.

import { letEscapeCloseChips, letDrawerClose } from "./closing.js"
import { listenForKeys } from "./keys.js"
import { foldNotes } from "./notes.js"
import { markPlace } from "./place.js"
import { previewReferences } from "./preview.js"
import { offerSchemes } from "./scheme.js"
import { prepareSearch } from "./search.js"

offerSchemes()
letDrawerClose()
letEscapeCloseChips()
foldNotes()
markPlace()
previewReferences()
listenForKeys()
prepareSearch()
