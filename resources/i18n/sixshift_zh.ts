<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>App</name>
    <message>
        <source>Something went wrong: {error}. Your work is saved up to the last edit; the details are in {file}.</source>
        <translation>程序出错：{error}。截至上一次修改的内容均已保存；详情见 {file}。</translation>
    </message>
</context>
<context>
    <name>AppContext</name>
    <message>
        <source>SixShift projects (*.sixshift)</source>
        <translation>SixShift 项目 (*.sixshift)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm)</source>
        <translation>Excel 工作簿 (*.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Import workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>The sample is missing from this installation.</source>
        <translation>安装中缺少示例文件。</translation>
    </message>
    <message>
        <source>SixShift sample</source>
        <translation>SixShift 示例</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>{name} was not imported: {count} faults to mend, nothing was written.</source>
        <translation>{name} 未导入：有 {count} 处错误需要改正，未写入任何内容。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Import cancelled; nothing was written.</source>
        <translation>已取消导入，未写入任何内容。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Imported, with warnings:</source>
        <translation>已导入，但有以下提醒：</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name.</source>
        <translation>{name} 已存在，请换一个名称。</translation>
    </message>
</context>
<context>
    <name>BuildPanel</name>
    <message>
        <source>Build</source>
        <translation>求解</translation>
    </message>
    <message>
        <source>Editing waits until the build is done. Esc stops it.</source>
        <translation>求解期间不能编辑，按 Esc 停止。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop and keep the best roster so far (Esc)</source>
        <translation>停止，并保留目前最好的班表 (Esc)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>This project is read only; nothing can be built.</source>
        <translation>项目为只读，不能生成班表。</translation>
    </message>
    <message>
        <source>No demand for this week: nothing to build.</source>
        <translation>本周没有需求，无可排班。</translation>
    </message>
    <message>
        <source>Stopping; the best roster so far is kept…</source>
        <translation>正在停止，保留目前最好的班表…</translation>
    </message>
    <message>
        <source>The build failed: {reason}</source>
        <translation>生成失败：{reason}</translation>
    </message>
    <message>
        <source>Looking for a first roster…</source>
        <translation>正在寻找第一份班表…</translation>
    </message>
    <message>
        <source>A roster is found; making it better…</source>
        <translation>已找到班表，正在改进…</translation>
    </message>
    <message>
        <source>F5 fills the unlocked cells of this week.</source>
        <translation>按 F5 排满本周未锁定的单元格。</translation>
    </message>
    <message>
        <source>Edited since this build; F5 builds again.</source>
        <translation>求解后又有修改，按 F5 重新生成。</translation>
    </message>
    <message>
        <source>Proven optimal; applied as one undo step.</source>
        <translation>已证明最优，已填入班表（可一步撤销）。</translation>
    </message>
    <message>
        <source>Best roster so far; applied as one undo step.</source>
        <translation>目前最好的班表，已填入（可一步撤销）。</translation>
    </message>
    <message>
        <source>No roster keeps every hard rule.</source>
        <translation>没有班表能满足所有硬性规则。</translation>
    </message>
    <message>
        <source>Stopped before a roster was found. Allow more time.</source>
        <translation>停止前未找到班表，请延长时间上限。</translation>
    </message>
</context>
<context>
    <name>CellTips</name>
    <message>
        <source>Leave: {kind}</source>
        <translation>请假：{kind}</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Team: {text}</source>
        <translation>班组：{text}</translation>
    </message>
    <message>
        <source>Contract: {text}</source>
        <translation>合同：{text}</translation>
    </message>
    <message>
        <source>Skills: {text}</source>
        <translation>技能：{text}</translation>
    </message>
    <message>
        <source>Mentor: {text}</source>
        <translation>师傅：{text}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Nothing was pasted: row {row}, column {column} holds “{text}”, which is no shift code. The codes are: {codes}.</source>
        <translation>未粘贴：第 {row} 行第 {column} 列的“{text}”不是班次代码。可用代码：{codes}。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the block is {rows} × {columns} cells, but only {room_rows} × {room_columns} fit from here. Select a cell further up or left.</source>
        <translation>未粘贴：要粘贴 {rows} × {columns} 个单元格，从此处起只放得下 {room_rows} × {room_columns} 个。请选择更靠上或更靠左的单元格。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the clipboard holds no text.</source>
        <translation>未粘贴：剪贴板中没有文本。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>{hard} broken rules, {soft} wishes not met, cost {cost}</source>
        <translation>硬性规则冲突 {hard} 项，未达目标 {soft} 项，代价 {cost}</translation>
    </message>
    <message>
        <source>{text} is not a date; write it as 2026-11-30</source>
        <translation>{text} 不是日期，请写成 2026-11-30 的形式</translation>
    </message>
    <message>
        <source>{name}: the name must end with {allowed}</source>
        <translation>{name}：文件名须以 {allowed} 结尾</translation>
    </message>
    <message>
        <source>there is no such folder; make it or choose another</source>
        <translation>没有这个文件夹，请先创建或另选一个</translation>
    </message>
    <message>
        <source>{people} people, {patterns} patterns, {queues} queues, {demand} rows of demand, {cells} shifts</source>
        <translation>员工 {people} 人，班次 {patterns} 种，队列 {queues} 个，需求 {demand} 行，已排 {cells} 个班</translation>
    </message>
    <message>
        <source>{name} exists already; choose another name</source>
        <translation>{name} 已存在，请换一个名称</translation>
    </message>
    <message>
        <source>say where to save with -o, or use --check</source>
        <translation>请用 -o 指定保存位置，或使用 --check</translation>
    </message>
    <message>
        <source>cost {cost}, bound {bound}, gap {gap}</source>
        <translation>代价 {cost}，下界 {bound}，差距 {gap}</translation>
    </message>
    <message>
        <source>must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Week of {date}: {status}, {state}, {seconds} s, {shifts} shifts</source>
        <translation>{date} 起的一周：{status}，{state}，{seconds} 秒，{shifts} 个班次</translation>
    </message>
    <message>
        <source>there is no demand in the week of {date}</source>
        <translation>{date} 起的一周没有需求</translation>
    </message>
    <message>
        <source>No roster satisfies the rules that must hold.</source>
        <translation>没有班表能满足所有硬性规则。</translation>
    </message>
    <message>
        <source>What the data itself makes impossible:</source>
        <translation>数据本身的矛盾：</translation>
    </message>
    <message>
        <source>A roster exists if these give way:</source>
        <translation>放宽以下各项即可排出班表：</translation>
    </message>
    <message>
        <source>The reasons were not found in time; allow more time.</source>
        <translation>未能及时找出原因，请延长时间上限。</translation>
    </message>
    <message>
        <source>Stopped before a roster was found; allow more time.</source>
        <translation>停止前未找到班表，请延长时间上限。</translation>
    </message>
    <message>
        <source>there is no demand and no roster; say which week is meant with --week</source>
        <translation>没有需求也没有班表，请用 --week 指定周</translation>
    </message>
    <message>
        <source>there is no roster in the week of {date}; build it first, or choose another week</source>
        <translation>{date} 起的一周还没有班表，请先生成或另选一周</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Coverage of the day</source>
        <translation>当日人数与需求</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>required</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>beyond need</source>
        <translation>富余</translation>
    </message>
    <message>
        <source>short</source>
        <translation>缺员</translation>
    </message>
    <message>
        <source>{day}: on duty and required</source>
        <translation>{day} · 在岗人数与需求</translation>
    </message>
    <message>
        <source>{clock}: required {required}, on duty {on_duty}, short {short}</source>
        <translation>{clock}：需求 {required} 人，在岗 {on_duty} 人，缺 {short} 人</translation>
    </message>
</context>
<context>
    <name>DaySummary</name>
    <message>
        <source>short {hours:.1f} h</source>
        <translation>缺 {hours:.1f} h</translation>
    </message>
    <message>
        <source>✓ covered</source>
        <translation>✓ 满足</translation>
    </message>
    <message>
        <source>no demand</source>
        <translation>无需求</translation>
    </message>
    <message>
        <source>{hours:.1f} agent-hours short of {required:.1f} required; worst at {clock}: {most} agents</source>
        <translation>缺员 {hours:.1f} 工时（需求 {required:.1f} 工时）；{clock} 最严重，缺 {most} 人</translation>
    </message>
    <message>
        <source>All {required:.1f} required agent-hours are covered</source>
        <translation>需求 {required:.1f} 工时已全部满足</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>must be somebody else</source>
        <translation>不能是本人</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>不能为负数</translation>
    </message>
    <message>
        <source>must not be below min_hours</source>
        <translation>不得小于“最少工时”</translation>
    </message>
    <message>
        <source>must be at most 168 h</source>
        <translation>不得超过 168 小时</translation>
    </message>
    <message>
        <source>must not be below min_days</source>
        <translation>不得小于“最少天数”</translation>
    </message>
    <message>
        <source>must be at most 7</source>
        <translation>不得大于 7</translation>
    </message>
    <message>
        <source>must be at least 1</source>
        <translation>不得小于 1</translation>
    </message>
    <message>
        <source>must be 00:00 to 23:59</source>
        <translation>须在 00:00 至 23:59 之间</translation>
    </message>
    <message>
        <source>must be within 24 h of start</source>
        <translation>须在开始后 24 小时以内</translation>
    </message>
    <message>
        <source>must be more than 0 and at most the shift&apos;s length</source>
        <translation>须大于 0，且不超过班次时长</translation>
    </message>
    <message>
        <source>must fit in</source>
        <translation>不能为负数，且须短于班次时长</translation>
    </message>
    <message>
        <source>must be 0 to 1 (0 % to 100 %)</source>
        <translation>须在 0 至 1（0% 至 100%）之间</translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation>须大于 0</translation>
    </message>
    <message>
        <source>must be 0 to below 1 (100 %)</source>
        <translation>须不小于 0，且小于 1（100%）</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1</source>
        <translation>须大于 0，且不大于 1</translation>
    </message>
    <message>
        <source>this rule is a wish, it cannot be hard</source>
        <translation>该规则是目标，不能设为硬性</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>There is no week to export yet.</source>
        <translation>还没有可导出的周。</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>导出班表</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已导出：{path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{name} was not written: it may be open in Excel, or the folder cannot be written to. Close it there, or choose another name.</source>
        <translation>{name} 未能写入：文件可能正在 Excel 中打开，或文件夹不可写。请先在 Excel 中关闭，或换一个名称。</translation>
    </message>
    <message>
        <source>{name} was not written: {reason}</source>
        <translation>{name} 未能写入：{reason}</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>换一个名称…</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>the value of {value} is not in the file: open it in Excel and save it again</source>
        <translation>文件中没有 {value} 的值：请在 Excel 中打开并重新保存</translation>
    </message>
    <message>
        <source>the formula gives {value}: mend the formula or type the value</source>
        <translation>公式结果为 {value}：请修正公式或直接填写数值</translation>
    </message>
    <message>
        <source>{value} is a date or time here: format the cell as text and type it again</source>
        <translation>{value} 在此是日期或时间：请把单元格设为文本格式后重新填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a number: type a number</source>
        <translation>“{value}”不是数字：请填写数字</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a whole number: type a whole number</source>
        <translation>“{value}”不是整数：请填写整数</translation>
    </message>
    <message>
        <source>{value} is too large: check the number</source>
        <translation>{value} 过大：请核对数值</translation>
    </message>
    <message>
        <source>{value} is negative: type 0 or more</source>
        <translation>{value} 是负数：请填写 0 或更大的数</translation>
    </message>
    <message>
        <source>{value} is too low: type {least} or more</source>
        <translation>{value} 过小：请填写 {least} 或更大的数</translation>
    </message>
    <message>
        <source>{value} is too high: type {most} or less</source>
        <translation>{value} 过大：请填写 {most} 或更小的数</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a time of day: type it like 08:30</source>
        <translation>“{value}”不是时刻：请按 08:30 的形式填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date: type it like 2026-11-30</source>
        <translation>“{value}”不是日期：请按 2026-11-30 的形式填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; has no year: type the date like 2026-11-30</source>
        <translation>“{value}”没有年份：请按 2026-11-30 的形式填写日期</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a date with a time: type it like 2026-11-30 08:00</source>
        <translation>“{value}”不是日期加时间：请按 2026-11-30 08:00 的形式填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not a colour: type it like #CFE5FA</source>
        <translation>“{value}”不是颜色：请按 #CFE5FA 的形式填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is not known here: use one of {allowed}</source>
        <translation>此处不能填“{value}”：可选 {allowed}</translation>
    </message>
    <message>
        <source>no queue is called &quot;{value}&quot;: correct it or add it to the sheet Queues</source>
        <translation>没有名为“{value}”的队列：请改正，或在“队列”表中添加</translation>
    </message>
    <message>
        <source>Required and Volume are both filled in: leave one empty</source>
        <translation>“需求人数”和“话务量”都填了：请只填一个</translation>
    </message>
    <message>
        <source>neither Required nor Volume is filled in: fill in one</source>
        <translation>“需求人数”和“话务量”都没填：请填写一个</translation>
    </message>
    <message>
        <source>Volume needs AHT, the handle time in seconds: fill it in</source>
        <translation>填了“话务量”就要填“平均处理时长”（秒）：请补填</translation>
    </message>
    <message>
        <source>the same row is already in row {first}: delete one</source>
        <translation>与第 {first} 行重复：请删除其中一行</translation>
    </message>
    <message>
        <source>{value} does not fall on the {minutes}-minute intervals of the other rows: correct it</source>
        <translation>{value} 与其他行的 {minutes} 分钟时段对不齐：请改正</translation>
    </message>
    <message>
        <source>neither weekday nor date is filled in: fill in one</source>
        <translation>“星期”和“日期”都没填：请填写一个</translation>
    </message>
    <message>
        <source>weekday and date are both filled in: leave one empty</source>
        <translation>“星期”和“日期”都填了：请只填一个</translation>
    </message>
    <message>
        <source>From and To are the same time: correct one, or write 00:00 to 24:00 for a whole day</source>
        <translation>“从”和“到”是同一时刻：请改正；全天请写 00:00 到 24:00</translation>
    </message>
    <message>
        <source>{last} is before {first}: swap the two days</source>
        <translation>{last} 早于 {first}：请对调这两个日期</translation>
    </message>
    <message>
        <source>this leave overlaps the one in row {first}: change the days or delete one</source>
        <translation>请假与第 {first} 行重叠：请修改日期或删除其中一行</translation>
    </message>
    <message>
        <source>no pattern has the code &quot;{value}&quot;: correct it, or write OFF for a day off</source>
        <translation>没有代码为“{value}”的班次：请改正；休息日请写“休”</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; cannot be used: it {reason}</source>
        <translation>“{value}”不可用：{reason}</translation>
    </message>
    <message>
        <source>did you mean &quot;{guess}&quot;?</source>
        <translation>是否应为“{guess}”？</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is already in {first}: every row needs its own, change or delete one</source>
        <translation>“{value}”与 {first} 重复：每行不能相同，请修改或删除其中一行</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; cannot be a code: it means a day off, or holds one of {signs}</source>
        <translation>“{value}”不能作为代码：它表示休息，或含有 {signs} 之一</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; cannot be a skill: it holds one of {signs}</source>
        <translation>“{value}”不能作为技能：它含有 {signs} 之一</translation>
    </message>
    <message>
        <source>no contract is called &quot;{value}&quot;: correct it or add it to the sheet Contracts</source>
        <translation>没有名为“{value}”的合同：请改正，或在“合同”表中添加</translation>
    </message>
    <message>
        <source>no pattern has the code &quot;{value}&quot;: correct it or add it to the sheet Patterns</source>
        <translation>没有代码为“{value}”的班次：请改正，或在“班次”表中添加</translation>
    </message>
    <message>
        <source>no queue takes the skill &quot;{value}&quot;: correct it or add it to the sheet Queues</source>
        <translation>没有队列需要技能“{value}”：请改正，或在“队列”表中添加</translation>
    </message>
    <message>
        <source>no employee has the ID &quot;{value}&quot;: correct it or add it to the sheet Employees</source>
        <translation>没有工号为“{value}”的员工：请改正，或在“员工”表中添加</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is a junior: a mentor must be a senior or a lead</source>
        <translation>“{value}”是新人：师傅须是资深或组长</translation>
    </message>
    <message>
        <source>the mentors go in a circle ({circle}): break it by changing one of them</source>
        <translation>师傅关系成环（{circle}）：请修改其中一人的师傅</translation>
    </message>
    <message>
        <source>no pattern has the code &quot;{value}&quot;: correct it, or leave the cell empty for a day off</source>
        <translation>没有代码为“{value}”的班次：请改正；休息日请留空</translation>
    </message>
    <message>
        <source>the date {date} already has a column: delete one</source>
        <translation>日期 {date} 已有一列：请删除其中一列</translation>
    </message>
    <message>
        <source>{value} already has a row (row {first}): delete one of them</source>
        <translation>{value} 已有一行（第 {first} 行）：请删除其中一行</translation>
    </message>
    <message>
        <source>the column &quot;{column}&quot; is not known and was left out</source>
        <translation>不认识列“{column}”，已忽略</translation>
    </message>
    <message>
        <source>the workbook has no sheet {sheet}: use one that SixShift exported</source>
        <translation>工作簿中没有“{sheet}”表：请使用 SixShift 导出的工作簿</translation>
    </message>
    <message>
        <source>the date {date} has no column: add it, or choose the week of this workbook</source>
        <translation>没有日期 {date} 的列：请添加，或选择此工作簿对应的周</translation>
    </message>
    <message>
        <source>{name} (ID {id}) has no row: add the row, with OFF in its cells if she is not working</source>
        <translation>{name}（工号 {id}）没有对应的行：请添加；不上班的日子请写“休”</translation>
    </message>
    <message>
        <source>this rule always holds: write yes, or take the locks off the cells instead</source>
        <translation>此规则始终有效：请填“是”，或改为解除单元格的锁定</translation>
    </message>
    <message>
        <source>there is no rule &quot;{value}&quot;: use a name of the template</source>
        <translation>没有名为“{value}”的规则：请使用模板中的名称</translation>
    </message>
    <message>
        <source>this rule has no setting &quot;{value}&quot;: use one of {allowed}</source>
        <translation>该规则没有设置“{value}”：可选 {allowed}</translation>
    </message>
    <message>
        <source>the setting has no value: fill it in</source>
        <translation>设置没有值：请填写</translation>
    </message>
    <message>
        <source>a value without a setting: name the setting</source>
        <translation>只填了值，没有设置：请填写设置名称</translation>
    </message>
    <message>
        <source>this is already set in row {first}: delete one</source>
        <translation>第 {first} 行已设置过：请删除其中一行</translation>
    </message>
    <message>
        <source>the sheet {sheet} is missing: add it (see the template)</source>
        <translation>缺少“{sheet}”表：请添加（参见模板）</translation>
    </message>
    <message>
        <source>this sheet and {other} are the same table: keep one of them</source>
        <translation>此表与“{other}”是同一张表：请只保留一张</translation>
    </message>
    <message>
        <source>no row of column names found: put {columns} above the rows</source>
        <translation>未找到表头行：请在数据上方写上 {columns}</translation>
    </message>
    <message>
        <source>the column {column} is missing: add it to this row</source>
        <translation>缺少“{column}”列：请在此行添加</translation>
    </message>
    <message>
        <source>the column {column} is there twice: delete one</source>
        <translation>“{column}”列重复：请删除其中一列</translation>
    </message>
    <message>
        <source>the sheet has no rows: fill in at least one</source>
        <translation>表中没有数据行：请至少填写一行</translation>
    </message>
    <message>
        <source>{column} is empty: fill it in</source>
        <translation>“{column}”为空：请填写</translation>
    </message>
    <message>
        <source>this sheet is not known and was left out</source>
        <translation>不认识这张表，已忽略</translation>
    </message>
    <message>
        <source>the file cannot be opened ({reason}): check path and rights</source>
        <translation>无法打开文件（{reason}）：请检查路径和权限</translation>
    </message>
    <message>
        <source>the file is empty: export or save the workbook again</source>
        <translation>文件为空：请重新导出或保存工作簿</translation>
    </message>
    <message>
        <source>the workbook is protected by a password: save it without one and try again</source>
        <translation>工作簿有密码保护：请去掉密码保存后重试</translation>
    </message>
    <message>
        <source>this is an old .xls workbook: save it as .xlsx and try again</source>
        <translation>这是旧版 .xls 工作簿：请另存为 .xlsx 后重试</translation>
    </message>
    <message>
        <source>this is not an Excel workbook: save it as .xlsx and try again</source>
        <translation>这不是 Excel 工作簿：请另存为 .xlsx 后重试</translation>
    </message>
    <message>
        <source>the workbook is damaged ({reason}): open it in Excel and save it again as .xlsx</source>
        <translation>工作簿已损坏（{reason}）：请用 Excel 打开并重新保存为 .xlsx</translation>
    </message>
    <message>
        <source>this is a roster that SixShift wrote, not an input workbook: paste its cells into the roster, or compare it with the command check</source>
        <translation>这是六班排班导出的班表，不是导入工作簿：请把单元格粘贴到班表中，或用 check 命令比对</translation>
    </message>
</context>
<context>
    <name>FaultsPanel</name>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>What is wrong, what to do</source>
        <translation>问题与改法</translation>
    </message>
    <message>
        <source>{count} faults in {name}: mend them in Excel, save, read again</source>
        <translation>{name} 有 {count} 处错误：请在 Excel 中改正并保存，然后重新读取</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>This week</source>
        <translation>本周指标</translation>
    </message>
    <message>
        <source>Requirement covered</source>
        <translation>需求满足率</translation>
    </message>
    <message>
        <source>Agent-hours short</source>
        <translation>缺员工时</translation>
    </message>
    <message>
        <source>Beyond need</source>
        <translation>富余工时</translation>
    </message>
    <message>
        <source>Cost of the roster</source>
        <translation>班表代价</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SixShift</source>
        <translation>六班排班</translation>
    </message>
    <message>
        <source>Read only: the project is held by {who}. Close it there, then open again.</source>
        <translation>只读：该项目已打开，使用者：{who}。请先在那边关闭，再重新打开。</translation>
    </message>
    <message>
        <source>Read only: this project cannot be changed here.</source>
        <translation>只读：此处不能修改该项目。</translation>
    </message>
    <message>
        <source>SixShift {version}: weekly rosters for customer-service centres.</source>
        <translation>六班排班 SixShift {version}：客服中心每周排班。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New from workbook…</source>
        <translation>从工作簿新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>试用示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Excel workbook…</source>
        <translation>Excel 工作簿(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About SixShift</source>
        <translation>关于 SixShift(&amp;A)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>撤销(&amp;U)：{step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>重做(&amp;R)：{step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>SixShift</source>
        <translation>六班排班</translation>
    </message>
    <message>
        <source>Open a project or import a workbook first</source>
        <translation>请先打开项目或导入工作簿</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>There is no file {name}. Check the name and the folder.</source>
        <translation>找不到文件 {name}。请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>{name} is not a SixShift project. Open a file that SixShift has saved.</source>
        <translation>{name} 不是 SixShift 项目。请打开由 SixShift 保存的文件。</translation>
    </message>
    <message>
        <source>{name} is empty. Restore it from a backup or import the workbook again.</source>
        <translation>{name} 是空文件。请从备份恢复，或重新导入工作簿。</translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}). Restore it from a backup or import it again.</source>
        <translation>{name} 已损坏（{reason}）。请从备份恢复，或重新导入。</translation>
    </message>
    <message>
        <source>{name} was saved by a newer SixShift ({reason}). Update SixShift to open it.</source>
        <translation>{name} 由更新版本的 SixShift 保存（{reason}）。请升级 SixShift 后再打开。</translation>
    </message>
    <message>
        <source>{name} was saved by an older SixShift and cannot be brought up to date where it is. Copy it to a folder in which you can write, and open the copy.</source>
        <translation>{name} 由旧版 SixShift 保存，无法在原位置升级。请复制到可写的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>{name} is open read-only. Save a copy and make the change there.</source>
        <translation>{name} 以只读方式打开。请保存副本，在副本中修改。</translation>
    </message>
    <message>
        <source>{name} is open read-only: it is being edited by {holder}. Try again later.</source>
        <translation>{name} 以只读方式打开，正在编辑者：{holder}。请稍后再试。</translation>
    </message>
    <message>
        <source>No room to save {name}: the disk is full. Free some space and try again.</source>
        <translation>无法保存 {name}：磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{name} could not be read or written ({reason}). Check the disk and try again.</source>
        <translation>无法读写 {name}（{reason}）。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>{user} on {host} (process {number})</source>
        <translation>{host} 上的 {user}（进程 {number}）</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某用户</translation>
    </message>
</context>
<context>
    <name>ReasonsView</name>
    <message>
        <source>These contradict each other</source>
        <translation>数据中的矛盾</translation>
    </message>
    <message>
        <source>The smallest way out: allow</source>
        <translation>最小的让步：允许以下情况</translation>
    </message>
</context>
<context>
    <name>RecentPanel</name>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>None yet. First time here? Try the sample, then import your own workbook.</source>
        <translation>暂无。第一次使用？先试用示例，再导入自己的工作簿。</translation>
    </message>
</context>
<context>
    <name>RosterScreen</name>
    <message>
        <source>Roster</source>
        <translation>班表</translation>
    </message>
    <message>
        <source>Find name or ID…  Ctrl+F</source>
        <translation>查找姓名、工号…  Ctrl+F</translation>
    </message>
    <message>
        <source>Find name or ID</source>
        <translation>查找姓名、工号</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Build roster  F5</source>
        <translation>生成班表  F5</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>还没有员工</translation>
    </message>
    <message>
        <source>This project holds nobody to plan. Fill the sheets Employees and Contracts of the workbook and import it.</source>
        <translation>项目中没有可排班的员工。请填写工作簿的“员工”表和“合同”表，然后导入。</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>No demand yet</source>
        <translation>还没有需求</translation>
    </message>
    <message>
        <source>There is no week to plan: fill the sheet Demand of the workbook with the agents required, or the contacts expected, and import it.</source>
        <translation>没有可排班的周。请在工作簿的“需求”表中填写需求人数或预计话务量，然后导入。</translation>
    </message>
</context>
<context>
    <name>RosterTableModel</name>
    <message>
        <source>ID</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>“{text}” is no shift code. The codes are: {codes}.</source>
        <translation>“{text}”不是班次代码。可用代码：{codes}。</translation>
    </message>
    <message>
        <source>A roster is being built. Stop it (Esc) to edit.</source>
        <translation>正在生成班表。要编辑请先停止 (Esc)。</translation>
    </message>
    <message>
        <source>This project is read-only: nothing can be changed here.</source>
        <translation>项目为只读，此处不能修改。</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>假</translation>
    </message>
    <message>
        <source>Junior</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>资深</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>组长</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>{name} is on leave on {day} but has {shift}</source>
        <translation>{name} {day} 请假，却排了 {shift}</translation>
    </message>
    <message>
        <source>{name} is not available for {shift} on {day}</source>
        <translation>{name} {day} 排了 {shift}，不在其可用时间内</translation>
    </message>
    <message>
        <source>Availability and time off</source>
        <translation>可用时间与请假</translation>
    </message>
    <message>
        <source>Nobody works during leave or outside the hours they can work.</source>
        <translation>请假期间和可用时间以外不排班。</translation>
    </message>
    <message>
        <source>{name} works {days} days in a row from {day}; at most {limit}</source>
        <translation>{name} 从 {day} 起连续上班 {days} 天，最多 {limit} 天</translation>
    </message>
    <message>
        <source>Consecutive working days</source>
        <translation>连续工作天数</translation>
    </message>
    <message>
        <source>Nobody works more days in a row than the contract allows, last week included.</source>
        <translation>连续上班天数不超过合同规定，上周的班计算在内。</translation>
    </message>
    <message>
        <source>{span} {queue}: up to {missing} agent(s) short ({hours} in all)</source>
        <translation>{span} {queue}：最多缺 {missing} 人，缺员工时共 {hours}</translation>
    </message>
    <message>
        <source>cost per agent and quarter of an hour</source>
        <translation>每人每 15 分钟的代价</translation>
    </message>
    <message>
        <source>Cover the demand</source>
        <translation>满足需求人数</translation>
    </message>
    <message>
        <source>Every queue has the agents it requires; shortage is spread, surplus is small.</source>
        <translation>各队列的排班人数达到需求人数；缺员分摊，富余尽量少。</translation>
    </message>
    <message>
        <source>Extra for the second and third agent short</source>
        <translation>缺第 2、3 人的附加代价</translation>
    </message>
    <message>
        <source>Each agent too many</source>
        <translation>每富余 1 人</translation>
    </message>
    <message>
        <source>1 = yes, 0 = no</source>
        <translation>1 = 是，0 = 否</translation>
    </message>
    <message>
        <source>Even nights and weekends</source>
        <translation>夜班与周末均衡</translation>
    </message>
    <message>
        <source>Nights and weekend days are shared evenly, the past weeks counted in.</source>
        <translation>夜班和周末班平均分摊，前几周的班计算在内。</translation>
    </message>
    <message>
        <source>Share nights evenly</source>
        <translation>夜班平均分摊</translation>
    </message>
    <message>
        <source>Share weekends evenly</source>
        <translation>周末班平均分摊</translation>
    </message>
    <message>
        <source>Team lead present</source>
        <translation>组长在岗</translation>
    </message>
    <message>
        <source>While the centre is open, at least so many team leads are on duty.</source>
        <translation>营业时间内，在岗组长不少于规定人数。</translation>
    </message>
    <message>
        <source>{span}: {missing} team lead(s) missing</source>
        <translation>{span}：缺 {missing} 名组长</translation>
    </message>
    <message>
        <source>Team leads on duty, at least</source>
        <translation>最少在岗组长数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>{shift} on {day}: {juniors} juniors with {guides} seniors or leads; {over} too many</source>
        <translation>{day} {shift}：新人 {juniors} 名，资深和组长共 {guides} 名，新人多出 {over} 名</translation>
    </message>
    <message>
        <source>Juniors beside seniors</source>
        <translation>新老搭配</translation>
    </message>
    <message>
        <source>Every shift has a senior or a lead for each so many juniors on it.</source>
        <translation>每个班次中，每名资深或组长带的新人不超过规定人数。</translation>
    </message>
    <message>
        <source>Juniors for each senior or lead, at most</source>
        <translation>每名资深或组长最多带新人数</translation>
    </message>
    <message>
        <source>Minimum on duty</source>
        <translation>最少在岗人数</translation>
    </message>
    <message>
        <source>While the centre is open, at least so many agents are on duty.</source>
        <translation>营业时间内，在岗人数不少于规定人数。</translation>
    </message>
    <message>
        <source>{span}: {missing} agent(s) short of the minimum on duty</source>
        <translation>{span}：比最少在岗人数缺 {missing} 人</translation>
    </message>
    <message>
        <source>Agents on duty, at least</source>
        <translation>最少在岗坐席数</translation>
    </message>
    <message>
        <source>{name} rests {rest} before {shift} on {day}; the contract asks for {least}</source>
        <translation>{name} {day} 上 {shift} 前只休息 {rest}，合同要求至少 {least}</translation>
    </message>
    <message>
        <source>Minimum rest between shifts</source>
        <translation>班间最少休息</translation>
    </message>
    <message>
        <source>Between two shifts there is at least the rest that the contract asks for.</source>
        <translation>两个班之间的休息时间不少于合同规定。</translation>
    </message>
    <message>
        <source>{name} works no nights but has one on {day}</source>
        <translation>{name} 不上夜班，{day} 却排了夜班</translation>
    </message>
    <message>
        <source>{name} works {nights} nights in the week; at most {limit}</source>
        <translation>{name} 本周上 {nights} 个夜班，最多 {limit} 个</translation>
    </message>
    <message>
        <source>{name} works {nights} nights in a row from {day}; at most {limit}</source>
        <translation>{name} 从 {day} 起连续上 {nights} 个夜班，最多 {limit} 个</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>个夜班</translation>
    </message>
    <message>
        <source>Night shifts</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Nights a week and in a row are limited; exempt people work none.</source>
        <translation>限制每周夜班数和连续夜班数；免夜班的员工不排夜班。</translation>
    </message>
    <message>
        <source>Nights in a week, at most</source>
        <translation>每周最多夜班数</translation>
    </message>
    <message>
        <source>Nights in a row, at most</source>
        <translation>最多连续夜班数</translation>
    </message>
    <message>
        <source>{name} is locked to {pinned} on {day} but has {shift}</source>
        <translation>{name} {day} 已锁定为 {pinned}，现为 {shift}</translation>
    </message>
    <message>
        <source>Locked cells</source>
        <translation>锁定的单元格</translation>
    </message>
    <message>
        <source>A cell that you locked is not changed.</source>
        <translation>已锁定的单元格不会改动。</translation>
    </message>
    <message>
        <source>{name} may not work {shift} ({day})</source>
        <translation>{name} 不能上 {shift}（{day}）</translation>
    </message>
    <message>
        <source>Allowed patterns</source>
        <translation>可上班次</translation>
    </message>
    <message>
        <source>People work only the shift patterns listed for them.</source>
        <translation>员工只上各自“可上班次”中列出的班次。</translation>
    </message>
    <message>
        <source>{name} asked for {wish} on {day} and has {shift}</source>
        <translation>{name} {day} 的意愿是 {wish}，实际为 {shift}</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>员工意愿</translation>
    </message>
    <message>
        <source>Wishes for a shift or a day off are granted where possible.</source>
        <translation>尽量满足员工对班次或休息日的意愿。</translation>
    </message>
    <message>
        <source>{name} works {weekends} weekends in a row up to {day}; at most {limit}</source>
        <translation>{name} 截至 {day} 连续上 {weekends} 个周末，最多 {limit} 个</translation>
    </message>
    <message>
        <source>Weekends off</source>
        <translation>周末休息</translation>
    </message>
    <message>
        <source>After so many weekends worked in a row, a whole weekend is free.</source>
        <translation>连续上班的周末达到上限后，须完整休息一个周末。</translation>
    </message>
    <message>
        <source>Weekends worked in a row, at most</source>
        <translation>最多连续上班周末数</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>个周末</translation>
    </message>
    <message>
        <source>{name} works {hours} in the week; at most {limit} this week</source>
        <translation>{name} 本周工时 {hours}，最多 {limit}</translation>
    </message>
    <message>
        <source>{name} works {hours} in the week; at least {limit} this week</source>
        <translation>{name} 本周工时 {hours}，至少 {limit}</translation>
    </message>
    <message>
        <source>Weekly paid hours</source>
        <translation>每周计薪工时</translation>
    </message>
    <message>
        <source>Paid hours of a week lie between the contract&apos;s least and most; leave counts.</source>
        <translation>每周计薪工时在合同的下限与上限之间，请假计算在内。</translation>
    </message>
    <message>
        <source>{name} works {days} days in the week; at most {limit} this week</source>
        <translation>{name} 本周上班 {days} 天，最多 {limit} 天</translation>
    </message>
    <message>
        <source>{name} works {days} days in the week; at least {limit} this week</source>
        <translation>{name} 本周上班 {days} 天，至少 {limit} 天</translation>
    </message>
    <message>
        <source>Working days per week</source>
        <translation>每周工作天数</translation>
    </message>
    <message>
        <source>Days worked in a week lie between the contract&apos;s least and most; leave counts.</source>
        <translation>每周上班天数在合同的下限与上限之间，请假计算在内。</translation>
    </message>
</context>
<context>
    <name>ScheduleDocument</name>
    <message>
        <source>build roster</source>
        <translation>生成班表</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} 个单元格</translation>
    </message>
    <message>
        <source>day off for {name}</source>
        <translation>{name} 排休</translation>
    </message>
    <message>
        <source>assign {shift} to {name}</source>
        <translation>{name} 排 {shift}</translation>
    </message>
    <message>
        <source>lock a cell</source>
        <translation>锁定 1 个单元格</translation>
    </message>
    <message>
        <source>unlock a cell</source>
        <translation>解锁 1 个单元格</translation>
    </message>
    <message>
        <source>lock {count} cells</source>
        <translation>锁定 {count} 个单元格</translation>
    </message>
    <message>
        <source>unlock {count} cells</source>
        <translation>解锁 {count} 个单元格</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>班表</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Plan a week</source>
        <translation>排一周的班</translation>
    </message>
    <message>
        <source>Begin with your Excel workbook of people, shifts and demand. SixShift builds the roster, says in words what does not fit, and writes it back to Excel.</source>
        <translation>从记录员工、班次和需求的 Excel 工作簿开始。SixShift 生成班表，用文字说明哪里不合适，并写回 Excel。</translation>
    </message>
    <message>
        <source>No workbook yet? Save an empty workbook…</source>
        <translation>还没有工作簿？保存一份空白工作簿…</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>People, contracts, shifts and demand from Excel become a project.</source>
        <translation>把 Excel 中的员工、合同、班次和需求做成一个项目。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Go on with a .sixshift file. Ctrl+O</source>
        <translation>继续编辑 .sixshift 文件。Ctrl+O</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>60 people, three queues and six shifts; a copy to play with.</source>
        <translation>60 名员工、3 个队列、6 种班次；这是副本，可随意试用。</translation>
    </message>
    <message>
        <source>SixShift input</source>
        <translation>六班排班导入模板</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save an empty workbook</source>
        <translation>保存空白工作簿</translation>
    </message>
    <message>
        <source>{name} was not written: {reason}</source>
        <translation>未能写入 {name}：{reason}</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>ViolationListModel</name>
    <message>
        <source>Must be mended: {count}</source>
        <translation>必须修正：{count}</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>建议关注：{count}</translation>
    </message>
</context>
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>✓ Nothing to mend: every rule is kept.</source>
        <translation>✓ 没有问题：所有规则均已满足。</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Needs attention  {count}</source>
        <translation>需要处理  {count}</translation>
    </message>
</context>
<context>
    <name>WeekBar</name>
    <message>
        <source>Previous week</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>{first} – {last} · week {number}</source>
        <translation>{first} – {last} · 第{number}周</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
</context>
</TS>
