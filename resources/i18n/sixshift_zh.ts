<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AppContext</name>
    <message>
        <source>SixShift projects (*.sixshift)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is missing from this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not imported: {count} faults to mend, nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported, with warnings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuildPanel</name>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing waits until the build is done. Esc stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best roster so far (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is read only; nothing can be built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; the best roster so far is kept…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a first roster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A roster is found; making it better…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 fills the unlocked cells of this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven optimal; applied as one undo step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best roster so far; applied as one undo step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No roster keeps every hard rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before a roster was found. Allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Nothing was pasted: row {row}, column {column} holds “{text}”, which is no shift code. The codes are: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: the block is {rows} × {columns} cells, but only {room_rows} × {room_columns} fit from here. Select a cell further up or left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: the clipboard holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>{hard} broken rules, {soft} wishes not met, cost {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a date; write it as 2026-11-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the name must end with .xlsx or .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people, {patterns} patterns, {queues} queues, {demand} rows of demand, {cells} shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say where to save with -o, or use --check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost {cost}, bound {bound}, gap {gap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}: {state}, {seconds} s, {shifts} shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No roster satisfies the rules that must hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the data itself makes impossible:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A roster exists if these give way:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before a roster was found; allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no demand and no roster; say which week is meant with --week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: on duty and required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clock}: required {required}, on duty {on_duty}, short {short}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaySummary</name>
    <message>
        <source>short {hours:.1f} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours:.1f} agent-hours short of {required:.1f} required; worst at {clock}: {most} agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {required:.1f} required agent-hours are covered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be below min_hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most 168 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be below min_days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 00:00 to 23:59</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be within 24 h of start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be more than 0 and at most the shift&apos;s length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must fit in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 0 to 1 (0 % to 100 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 0 to below 1 (100 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above 0 and at most 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this rule is a wish, it cannot be hard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>There is no week to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not written: it may be open in Excel, or the folder cannot be written to. Close it there, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>the formula gives {value}: mend the formula or type the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is a date or time here: format the cell as text and type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a number: type a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a whole number: type a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is too large: check the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is negative: type 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is too low: type {least} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is too high: type {most} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a time of day: type it like 08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date: type it like 2026-11-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; has no year: type the date like 2026-11-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date with a time: type it like 2026-11-30 08:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a colour: type it like #CFE5FA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not known here: use one of {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no queue is called &quot;{value}&quot;: correct it or add it to the sheet Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required and Volume are both filled in: leave one empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither Required nor Volume is filled in: fill in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume needs AHT, the handle time in seconds: fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same row is already in row {first}: delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} does not fall on the {minutes}-minute intervals of the other rows: correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither weekday nor date is filled in: fill in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekday and date are both filled in: leave one empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and To are the same time: correct one, or write 00:00 to 24:00 for a whole day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{last} is before {first}: swap the two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this leave overlaps the one in row {first}: change the days or delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pattern has the code &quot;{value}&quot;: correct it, or write OFF for a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; cannot be used: it {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;{guess}&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is already in {first}: every row needs its own, change or delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; cannot be a code: it means a day off, or holds one of {signs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; cannot be a skill: it holds one of {signs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contract is called &quot;{value}&quot;: correct it or add it to the sheet Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pattern has the code &quot;{value}&quot;: correct it or add it to the sheet Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no queue takes the skill &quot;{value}&quot;: correct it or add it to the sheet Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no employee has the ID &quot;{value}&quot;: correct it or add it to the sheet Employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is a junior: a mentor must be a senior or a lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mentors go in a circle ({circle}): break it by changing one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pattern has the code &quot;{value}&quot;: correct it, or leave the cell empty for a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date {date} already has a column: delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} already has a row (row {first}): delete one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column &quot;{column}&quot; is not known and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workbook has no sheet {sheet}: use one that SixShift exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date {date} has no column: add it, or choose the week of this workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (ID {id}) has no row: add the row, with OFF in its cells if she is not working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rule &quot;{value}&quot;: use a name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this rule has no setting &quot;{value}&quot;: use one of {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the setting has no value: fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value without a setting: name the setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is already set in row {first}: delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sheet {sheet} is missing: add it (see the template)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sheet and {other} are the same table: keep one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row of column names found: put {columns} above the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column {column} is missing: add it to this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column {column} is there twice: delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sheet has no rows: fill in at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is empty: fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sheet is not known and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened ({reason}): check path and rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty: export or save the workbook again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workbook is protected by a password: save it without one and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is an old .xls workbook: save it as .xlsx and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an Excel workbook: save it as .xlsx and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workbook is damaged ({reason}): open it in Excel and save it again as .xlsx</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultsPanel</name>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} faults in {name}: mend them in Excel, save, read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent-hours short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the roster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SixShift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: the project is held by {who}. Close it there, then open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: this project cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SixShift {version}: weekly rosters for customer-service centres.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New from workbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Excel workbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About SixShift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>SixShift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or import a workbook first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>There is no file {name}. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a SixShift project. Open a file that SixShift has saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty. Restore it from a backup or import the workbook again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}). Restore it from a backup or import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was saved by a newer SixShift ({reason}). Update SixShift to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was saved by an older SixShift and cannot be brought up to date where it is. Copy it to a folder in which you can write, and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open read-only. Save a copy and make the change there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open read-only: it is being edited by {holder}. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room to save {name}: the disk is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read or written ({reason}). Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} on {host} (process {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonsView</name>
    <message>
        <source>These contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest way out: allow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentPanel</name>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. First time here? Try the sample, then import your own workbook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterScreen</name>
    <message>
        <source>Roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find name or ID…  Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find name or ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build roster  F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project holds nobody to plan. Fill the sheets Employees and Contracts of the workbook and import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No demand yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no week to plan: fill the sheet Demand of the workbook with the agents required, or the contacts expected, and import it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterTableModel</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no shift code. The codes are: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A roster is being built. Stop it (Esc) to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, team {team}, contract {contract}; skills: {skills}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Junior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Lock or unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on leave on {day} but has {shift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not available for {shift} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability and time off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works during leave or outside the hours they can work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {days} days in a row from {day}; at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works more days in a row than the contract allows, last week included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} {queue}: up to {missing} agent(s) short ({hours} in all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost per agent and quarter of an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover the demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every queue has the agents it requires; shortage is spread, surplus is small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra for the second and third agent short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each agent too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 = yes, 0 = no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even nights and weekends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights and weekend days are shared evenly, the past weeks counted in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share nights evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share weekends evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team lead present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the centre is open, at least so many team leads are on duty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}: {missing} team lead(s) missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team leads on duty, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shift} on {day}: {juniors} juniors with {guides} seniors or leads; {over} too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juniors beside seniors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every shift has a senior or a lead for each so many juniors on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juniors for each senior or lead, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the centre is open, at least so many agents are on duty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}: {missing} agent(s) short of the minimum on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents on duty, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rests {rest} before {shift} on {day}; the contract asks for {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum rest between shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two shifts there is at least the rest that the contract asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works no nights but has one on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {nights} nights in the week; at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {nights} nights in a row from {day}; at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights a week and in a row are limited; exempt people work none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights in a week, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights in a row, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked to {pinned} on {day} but has {shift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell that you locked is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not work {shift} ({day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People work only the shift patterns listed for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} asked for {wish} on {day} and has {shift}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes for a shift or a day off are granted where possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {weekends} weekends in a row up to {day}; at most {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekends off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many weekends worked in a row, a whole weekend is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekends worked in a row, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {hours} in the week; at most {limit} this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {hours} in the week; at least {limit} this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly paid hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid hours of a week lie between the contract&apos;s least and most; leave counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {days} days in the week; at most {limit} this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works {days} days in the week; at least {limit} this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days worked in a week lie between the contract&apos;s least and most; leave counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleDocument</name>
    <message>
        <source>build roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day off for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign {shift} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlock a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock {count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlock {count} cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Plan a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with your Excel workbook of people, shifts and demand. SixShift builds the roster, says in words what does not fit, and writes it back to Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, contracts, shifts and demand from Excel become a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a .sixshift file. Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 people, three queues and six shifts; a copy to play with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViolationListModel</name>
    <message>
        <source>Must be mended: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>✓ Nothing to mend: every rule is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention  {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>Previous week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last} · week {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Something went wrong: {error}. Your work is saved up to the last edit; the details are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
