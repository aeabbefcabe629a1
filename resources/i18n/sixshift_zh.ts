<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Absence</name>
    <message>
        <source>no-show</source>
        <translation>旷工</translation>
    </message>
    <message>
        <source>sick</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家事</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>{day} is a day off: there is no shift to miss.</source>
        <translation>{day} 是休息日：没有班可缺。</translation>
    </message>
    <message>
        <source>The shift begins only at {clock}: say a later time.</source>
        <translation>这个班 {clock} 才开始：请填更晚的时间。</translation>
    </message>
    <message>
        <source>The shift is over at {clock}: say an earlier time.</source>
        <translation>这个班 {clock} 结束：请填更早的时间。</translation>
    </message>
    <message>
        <source>The last day must not be before the first.</source>
        <translation>最后一天不能早于第一天。</translation>
    </message>
    <message>
        <source>{day}, whole day</source>
        <translation>{day} 全天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{day}, from {clock}</source>
        <translation>{day} {clock} 起</translation>
    </message>
    <message>
        <source>{day} {clock} to {last}</source>
        <translation>{day} {clock} 至 {last}</translation>
    </message>
    <message>
        <source>{day}, until {clock}</source>
        <translation>{day} 到 {clock}</translation>
    </message>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation>{day} {start}–{end}</translation>
    </message>
</context>
<context>
    <name>AbsencePanel</name>
    <message>
        <source>Nobody is absent yet. Say who, and plans appear at the right.</source>
        <translation>还没有人缺勤。填上是谁，右边就会出现方案。</translation>
    </message>
    <message>
        <source>Who is absent</source>
        <translation>谁缺勤</translation>
    </message>
    <message>
        <source>Who? Name or ID</source>
        <translation>谁？姓名、拼音或工号</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>From … on</source>
        <translation>从几点起</translation>
    </message>
    <message>
        <source>Late, until …</source>
        <translation>迟到，到几点</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没来</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Add absence</source>
        <translation>添加缺勤</translation>
    </message>
    <message>
        <source>Who is absent? Choose a name from the list.</source>
        <translation>谁缺勤？请从列表中选一个姓名。</translation>
    </message>
    <message>
        <source>There is no shift then: nothing is missing, but the time is kept.</source>
        <translation>这段时间没有班：不缺人，但缺勤已记下。</translation>
    </message>
    <message>
        <source>Absent: {count}</source>
        <translation>缺勤 {count}</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>review</source>
        <translation>复盘会</translation>
    </message>
    <message>
        <source>training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>off the line</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘会</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Off the line</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>ActivityLetter</name>
    <message>
        <source>L</source>
        <translation>餐</translation>
    </message>
    <message>
        <source>B</source>
        <translation>休</translation>
    </message>
    <message>
        <source>S</source>
        <translation>班</translation>
    </message>
    <message>
        <source>R</source>
        <translation>复</translation>
    </message>
    <message>
        <source>T</source>
        <translation>训</translation>
    </message>
    <message>
        <source>C</source>
        <translation>辅</translation>
    </message>
    <message>
        <source>M</source>
        <translation>会</translation>
    </message>
    <message>
        <source>X</source>
        <translation>离</translation>
    </message>
</context>
<context>
    <name>AdoptPanel</name>
    <message>
        <source>Take over too:</source>
        <translation>同时采用：</translation>
    </message>
    <message>
        <source>Build this roster</source>
        <translation>生成此班表</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Change the roster, one undo step</source>
        <translation>修改班表，可一步撤销</translation>
    </message>
    <message>
        <source>Adopt: {name}</source>
        <translation>采用：{name}</translation>
    </message>
    <message>
        <source>Its roster is the present one: nothing better was found.</source>
        <translation>得到的就是当前班表：没有找到更好的。</translation>
    </message>
    <message>
        <source>{cells} {cells:cell|cells} of {people} {people:person|people} change; what is locked stays.</source>
        <translation>将改动 {people} 人的 {cells} 格；锁定的格子不变。</translation>
    </message>
    <message>
        <source>{count} {count:break or meeting|breaks and meetings} in these shifts {count:goes|go}.</source>
        <translation>这些班里的 {count} 个休息和会议一并取消。</translation>
    </message>
    <message>
        <source>Its roster is not built yet: build it to compare and adopt it.</source>
        <translation>尚未生成班表：生成后才能比较和采用。</translation>
    </message>
    <message>
        <source>The project or the scenario has changed since its roster was built: build it again.</source>
        <translation>生成班表之后，项目或方案有了改动：请重新生成。</translation>
    </message>
    <message>
        <source>No roster was found in the time: allow more.</source>
        <translation>在规定时间内没有找到班表：请增加时间。</translation>
    </message>
    <message>
        <source>No roster keeps every rule that must hold.</source>
        <translation>没有班表能满足所有必须遵守的规则。</translation>
    </message>
    <message>
        <source>By today&apos;s rules it breaks rules that must hold in {count} {count:place|places}: take the rules over too, or mend them.</source>
        <translation>按现行规则，有 {count} 处违反必须遵守的规则：请同时采用方案的规则，或事后修正。</translation>
    </message>
    <message>
        <source>Without the leave, the people away simply have the week off, and the next build gives them shifts again.</source>
        <translation>若不采用请假，缺席的人只是本周休息，下次生成班表时会再给他们排班。</translation>
    </message>
    <message>
        <source>Without the shifts, the next build uses today&apos;s shifts again.</source>
        <translation>若不采用班次，下次生成班表时仍使用现行班次。</translation>
    </message>
    <message>
        <source>demand of the week</source>
        <translation>本周需求</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>rules, for all weeks</source>
        <translation>规则（所有周）</translation>
    </message>
    <message>
        <source>shifts, for all weeks</source>
        <translation>班次（所有周）</translation>
    </message>
</context>
<context>
    <name>AimChoice</name>
    <message>
        <source>Aim for</source>
        <translation>排班目标</translation>
    </message>
    <message>
        <source>Required agents</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>Contacts answered</source>
        <translation>接通量</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者兼顾</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>都不</translation>
    </message>
    <message>
        <source>Hold the week&apos;s answer rate</source>
        <translation>保证全周接通率</translation>
    </message>
    <message>
        <source>{queues}: no contacts are expected, so nobody is planned. Choose Both.</source>
        <translation>{queues}：没有预计话务，不会排人。请选择“两者兼顾”。</translation>
    </message>
    <message>
        <source>This week holds required agents only.
With expected contacts (a forecast, or Volume and AHT in the sheet Demand)
a build can aim for contacts answered.</source>
        <translation>本周只有需求人数。
有预计话务（预测，或“需求”表中的话务量和平均处理时长）时，
才能以接通话务为目标排班。</translation>
    </message>
    <message>
        <source>Required agents: in every interval as many as the goals ask for.
Contacts answered: people go where they answer the most contacts.
Both: the two are weighed against each other.</source>
        <translation>需求人数：各时段达到目标所需的人数。
接通量：人排在能接通最多话务的时段。
两者兼顾：两项一起权衡。</translation>
    </message>
    <message>
        <source>No roster is accepted that answers fewer of the week&apos;s contacts
than the answer rates of the queues ask for.
Single intervals may be lower.</source>
        <translation>全周接通的话务少于各队列接通率目标的班表不被接受。
个别时段可以较低。</translation>
    </message>
    <message>
        <source>aim for {aim}</source>
        <translation>目标改为{aim}</translation>
    </message>
    <message>
        <source>hold the answer rate</source>
        <translation>保证接通率</translation>
    </message>
    <message>
        <source>let the answer rate go</source>
        <translation>不保证接通率</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>all queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>{span}, {queue}: {required} required, {scheduled} scheduled</source>
        <translation>{span}，{queue}：需求 {required} 人，排班 {scheduled} 人</translation>
    </message>
    <message>
        <source>No shift of this week covers this time.</source>
        <translation>本周没有班次覆盖这一时段。</translation>
    </message>
    <message>
        <source>Cannot come: {reasons}</source>
        <translation>不能来：{reasons}</translation>
    </message>
    <message>
        <source>Could come: {count}, the cheapest first</source>
        <translation>能来：{count} 人，代价小的在前</translation>
    </message>
    <message>
        <source>Nobody could come without breaking a rule.</source>
        <translation>没有人能在不违反规则的情况下来。</translation>
    </message>
    <message>
        <source>{name}: {shift} on {day}, cost {cost}</source>
        <translation>{name}：{day} 上 {shift}，代价 {cost}</translation>
    </message>
    <message>
        <source>{name}: {shift} in place of {before} on {day}, cost {cost}</source>
        <translation>{name}：{day} 由 {before} 改为 {shift}，代价 {cost}</translation>
    </message>
    <message>
        <source>Could take {shift} too: {count}, the cheapest first</source>
        <translation>也能上 {shift}：{count} 人，代价小的在前</translation>
    </message>
    <message>
        <source>Nobody else could take {shift} without breaking a rule.</source>
        <translation>别人上 {shift} 都会违反规则。</translation>
    </message>
    <message>
        <source>Cannot take {shift}: {reasons}</source>
        <translation>不能上 {shift}：{reasons}</translation>
    </message>
    <message>
        <source>{name} takes {shift}, {holder} is off: cost {cost}</source>
        <translation>{name} 上 {shift}，{holder} 休息：代价 {cost}</translation>
    </message>
    <message>
        <source>{name} takes {shift}, {holder} gets {before}: cost {cost}</source>
        <translation>{name} 上 {shift}，{holder} 换成 {before}：代价 {cost}</translation>
    </message>
    <message>
        <source>or {name} in place of {holder}, weight {price}: {steps}</source>
        <translation>或者由 {name} 代替 {holder}，权重 {price}：{steps}</translation>
    </message>
    <message>
        <source>{name}, {day}: {shift}</source>
        <translation>{name}，{day}：{shift}</translation>
    </message>
    <message>
        <source>This cell is locked: you chose it.</source>
        <translation>这一格已锁定：是您选定的。</translation>
    </message>
    <message>
        <source>With all other cells as they are, no other choice keeps the rules and costs less.</source>
        <translation>其他单元格不变时，没有别的选择既守规则又代价更小。</translation>
    </message>
    <message>
        <source>{shift} would cost less.</source>
        <translation>{shift} 的代价更小。</translation>
    </message>
    <message>
        <source>{shift}: not possible. {broken}</source>
        <translation>{shift}：不行。{broken}</translation>
    </message>
    <message>
        <source>{shift}: cost {cost}</source>
        <translation>{shift}：代价 {cost}</translation>
    </message>
    <message>
        <source>{text} ({rules})</source>
        <translation>{text}（{rules}）</translation>
    </message>
    <message>
        <source>No roster keeps the rules with that.</source>
        <translation>这样就没有班表能满足规则。</translation>
    </message>
    <message>
        <source>No roster with that was found in time.</source>
        <translation>限定时间内没有找到这样的班表。</translation>
    </message>
    <message>
        <source>Cost {cost}</source>
        <translation>代价 {cost}</translation>
    </message>
    <message>
        <source>Proven: there is no cheaper way.</source>
        <translation>已证明：没有代价更小的办法。</translation>
    </message>
    <message>
        <source>A cheaper way is not ruled out.</source>
        <translation>不排除有代价更小的办法。</translation>
    </message>
    <message>
        <source>Proven: it costs at least {cost}.</source>
        <translation>已证明：代价至少 {cost}。</translation>
    </message>
    <message>
        <source>With everybody re-planned: {cost}</source>
        <translation>全员重排：{cost}</translation>
    </message>
    <message>
        <source>The roster as it is breaks rules that must hold; mending them is in the price.</source>
        <translation>现有班表违反硬性规则；代价中包含了修正它们的部分。</translation>
    </message>
    <message>
        <source>{name}, {day}: {before} → {after}</source>
        <translation>{name}，{day}：{before} → {after}</translation>
    </message>
    <message>
        <source>Leave of {name}: {days}</source>
        <translation>{name} 请假：{days}</translation>
    </message>
    <message>
        <source>Answer rate {now} → {then}; {lost} contacts fewer answered of {offered}</source>
        <translation>接通率 {now} → {then}；{offered} 个来话中少接 {lost} 个</translation>
    </message>
    <message>
        <source>Shortage {now} h → {then} h</source>
        <translation>缺员 {now} 小时 → {then} 小时</translation>
    </message>
    <message>
        <source>If nobody else changed: {text}</source>
        <translation>若其他人都不变：{text}</translation>
    </message>
    <message>
        <source>{name}: these cannot all hold: {rules}</source>
        <translation>{name}：以下规则不能同时满足：{rules}</translation>
    </message>
    <message>
        <source>either: {steps}</source>
        <translation>或者：{steps}</translation>
    </message>
    <message>
        <source>Way out {number}, weight {price}</source>
        <translation>出路 {number}，权重 {price}</translation>
    </message>
    <message>
        <source>Way out {number}, weight {price}: proven the smallest</source>
        <translation>出路 {number}，权重 {price}：已证明最小</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Who could cover this?</source>
        <translation>谁能顶上？</translation>
    </message>
    <message>
        <source>Why this shift?</source>
        <translation>为什么排这个班？</translation>
    </message>
    <message>
        <source>What would it cost?</source>
        <translation>要付出什么？</translation>
    </message>
    <message>
        <source>Price of leave</source>
        <translation>请假的代价</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Make these {count} changes</source>
        <translation>照此修改 {count} 格</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop with what is known so far</source>
        <translation>停止，以目前所知作答</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>关闭解答</translation>
    </message>
    <message>
        <source>The roster has changed since this answer.</source>
        <translation>作答之后班表已有改动。</translation>
    </message>
    <message>
        <source>No answer: {reason}</source>
        <translation>没有结果：{reason}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something went wrong: {error}. Your work is saved up to the last edit.</source>
        <translation>出了点问题：{error}。您的工作已保存到最后一次修改。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
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
        <source>{name} cannot be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>A roster is being built. Stop it (Esc on the roster screen) to edit.</source>
        <translation>正在排班。要修改，请先停止（在班表页按 Esc）。</translation>
    </message>
    <message>
        <source>This project is read-only: nothing can be changed here.</source>
        <translation>此项目为只读：这里不能修改。</translation>
    </message>
    <message>
        <source>Hard rules are broken in {count} places of this week.</source>
        <translation>这一周有 {count} 处违反硬性规则。</translation>
    </message>
    <message>
        <source>Publish all the same</source>
        <translation>仍然发布</translation>
    </message>
    <message>
        <source>Version {number} is published.</source>
        <translation>版本 {number} 已发布。</translation>
    </message>
    <message>
        <source>Shifts without breaks: {missing} of {due} ({days}). People would not be told when they may rest: place the breaks first, on the screen Day.</source>
        <translation>{due} 个班次中有 {missing} 个还没有安排休息（{days}），大家不会知道什么时候可以休息。请先到“当日”页面安排休息。</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xlsm *.csv *.txt)</source>
        <translation>班表 (*.xlsx *.xlsm *.csv *.txt)</translation>
    </message>
    <message>
        <source>Take over an edited roster</source>
        <translation>接收修改后的班表</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>项目另存为</translation>
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
    <name>Assistance</name>
    <message>
        <source>SixShift {version}: weekly rosters for customer-service centres.</source>
        <translation>六班排班 {version}：客服中心周班表。</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Say first when {name} came.</source>
        <translation>请先填写{name}的到岗时间。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no time. Type 7:05 or 0705; x for somebody who did not come.</source>
        <translation>“{text}”不是时间。请写成 7:05 或 0705；未到岗写 x。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no break. Type 12:00-13:00; several with a comma between.</source>
        <translation>“{text}”不是休息时间。请写成 12:00-13:00；多个之间用逗号。</translation>
    </message>
    <message>
        <source>The break {text} does not lie between coming and leaving.</source>
        <translation>休息 {text} 不在到岗与离岗之间。</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到岗</translation>
    </message>
    <message>
        <source>late {minutes} min</source>
        <translation>迟到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>left {minutes} min early</source>
        <translation>早退 {minutes} 分钟</translation>
    </message>
    <message>
        <source>breaks {minutes} min too long</source>
        <translation>休息超时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min overtime</source>
        <translation>加班 {minutes} 分钟</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>与计划一致</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Also people off</source>
        <translation>含休息人员</translation>
    </message>
    <message>
        <source>Attendance of the day</source>
        <translation>当日考勤</translation>
    </message>
    <message>
        <source>Type when somebody came; x: did not come; Del: not known</source>
        <translation>填写到岗时间；x：未到岗；Del：未知</translation>
    </message>
    <message>
        <source>{known} known · {away} absent</source>
        <translation>已知 {known} · 缺勤 {away}</translation>
    </message>
    <message>
        <source>Planned and present, of those known, {day}</source>
        <translation>计划与实到人数（仅统计已有记录的人），{day}</translation>
    </message>
</context>
<context>
    <name>AttendanceTable</name>
    <message>
        <source>attendance of {name}</source>
        <translation>{name}的考勤</translation>
    </message>
    <message>
        <source>attendance of {count} people</source>
        <translation>{count} 人的考勤</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>AvailabilityPanel</name>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Paint the hours in which this person can work; on such days, only then (A)</source>
        <translation>涂出可以上班的时间；这些天只能在此时上班（A）</translation>
    </message>
    <message>
        <source>Paint the hours in which this person can never work (N)</source>
        <translation>涂出不能上班的时间（N）</translation>
    </message>
    <message>
        <source>Take away what was said of these hours (Del, or the right mouse button)</source>
        <translation>擦掉这些时间的设定（Del 或鼠标右键）</translation>
    </message>
    <message>
        <source>Hours of every week</source>
        <translation>每周时间</translation>
    </message>
    <message>
        <source>Choose people in the table to see when they can work.</source>
        <translation>在表中选择人员，查看其可用时间。</translation>
    </message>
    <message>
        <source>A stroke is for all {count} people; dashed: only some have it.</source>
        <translation>每一笔都对所选 {count} 人生效；虚线：只有部分人如此。</translation>
    </message>
    <message>
        <source>On a day with green hours, shifts must lie inside them.</source>
        <translation>有绿色时间的日子，班次必须在绿色之内。</translation>
    </message>
    <message>
        <source>No limits: can work at any time. Drag over hours to paint them.</source>
        <translation>没有设定：任何时间都可以上班。拖动鼠标涂出时间。</translation>
    </message>
    <message>
        <source>weekly hours of {who}</source>
        <translation>{who} 的每周时间</translation>
    </message>
</context>
<context>
    <name>AwaySection</name>
    <message>
        <source>People away all week</source>
        <translation>整周缺席的人</translation>
    </message>
    <message>
        <source>Name, pinyin or ID</source>
        <translation>姓名、拼音或工号</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找员工</translation>
    </message>
    <message>
        <source>{count} away</source>
        <translation>{count} 人缺席</translation>
    </message>
</context>
<context>
    <name>BreakForm</name>
    <message>
        <source>Lunch or break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>all shifts</source>
        <translation>全部班次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unique among the breaks</source>
        <translation>各项休息中唯一</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Starts, earliest</source>
        <translation>最早开始</translation>
    </message>
    <message>
        <source>Minutes after the shift&apos;s start</source>
        <translation>上班后的分钟数</translation>
    </message>
    <message>
        <source>Starts, latest</source>
        <translation>最晚开始</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>Told only: the shift says what it pays</source>
        <translation>仅供说明：计薪工时以班次为准</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Least minutes from the end of one break to the start of the next</source>
        <translation>一次休息结束到下一次开始至少相隔的分钟数</translation>
    </message>
    <message>
        <source>Most work</source>
        <translation>连续工作</translation>
    </message>
    <message>
        <source>Nobody works longer than this without a break; 0: no limit</source>
        <translation>连续工作不超过此时长；0 表示不限</translation>
    </message>
    <message>
        <source>Team away</source>
        <translation>同时离线</translation>
    </message>
    <message>
        <source>At most this share of a team at a time; one person always may</source>
        <translation>一个组同时休息的人数比例上限；一个人总是可以</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Only these codes; empty: all shifts</source>
        <translation>仅这些班次代码；空 = 全部班次</translation>
    </message>
    <message>
        <source>Shifts from</source>
        <translation>班长至少</translation>
    </message>
    <message>
        <source>Only shifts of at least this length</source>
        <translation>仅时长不少于此的班次</translation>
    </message>
    <message>
        <source>Shifts to</source>
        <translation>班长至多</translation>
    </message>
    <message>
        <source>Only shifts of at most this length</source>
        <translation>仅时长不超过此的班次</translation>
    </message>
    <message>
        <source>No shift has the code {name}.</source>
        <translation>没有代码为 {name} 的班次。</translation>
    </message>
</context>
<context>
    <name>BreaksPage</name>
    <message>
        <source>Lunches and breaks of the shifts</source>
        <translation>班次内的午餐和小休</translation>
    </message>
    <message>
        <source>Add break</source>
        <translation>新增休息</translation>
    </message>
    <message>
        <source>Lunches and breaks</source>
        <translation>午餐和小休</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Starts after, h</source>
        <translation>上班后（时:分）</translation>
    </message>
    <message>
        <source>Hours and minutes after the shift&apos;s start</source>
        <translation>上班后的小时和分钟</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>Most work</source>
        <translation>连续工作</translation>
    </message>
    <message>
        <source>Longest work without a break</source>
        <translation>两次休息之间最长的连续工作</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Which shifts have it</source>
        <translation>哪些班次有此休息</translation>
    </message>
    <message>
        <source>None yet: a shift with break minutes has one lunch around its middle, and rosters do not count on it.</source>
        <translation>还没有规则：有休息分钟的班次在班中有一次午餐，排班时不计入。</translation>
    </message>
    <message>
        <source>Rosters count on these breaks; F5 on the screen Day places them. Where several are for one shift, the strictest distance, most work and share of a team count.</source>
        <translation>排班时已计入这些休息；在“当日”页按 F5 安排它们。同一班次有多条时，间隔、连续工作和同时离线以最严格的为准。</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
</context>
<context>
    <name>BuildPanel</name>
    <message>
        <source>Build</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Editing waits until the build is done. Esc stops it.</source>
        <translation>生成期间不能编辑，按 Esc 停止。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 周</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 周</translation>
    </message>
    <message>
        <source>Weeks to build</source>
        <translation>排班周数</translation>
    </message>
    <message>
        <source>How many weeks are built together, from the shown one on; one undo step.</source>
        <translation>从当前周起一次排几周；可一步撤销。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop and keep the best roster so far (Esc)</source>
        <translation>停止，并保留目前最好的班表（Esc）</translation>
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
        <source>Where there are two numbers: important + nice to have.
No cost of what is nice to have is worth any of what is important.</source>
        <translation>有两个数时：重要 + 尽量。
“尽量”的代价再多也抵不过“重要”的一分。</translation>
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
        <source>No demand for the week of {date}: choose fewer weeks.</source>
        <translation>{date} 那一周没有需求：请选择较少的周数。</translation>
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
        <source>The rest breaks these already, so they were no musts: {rules}.</source>
        <translation>其余部分已违反以下规则，因此这次没有强制：{rules}。</translation>
    </message>
    <message>
        <source>Looking for a first roster…</source>
        <translation>正在寻找第一份班表…</translation>
    </message>
    <message>
        <source>Building {count} selected {count:cell|cells}; the rest stays…</source>
        <translation>正在排所选的 {count} 格，其余不动…</translation>
    </message>
    <message>
        <source>A roster is found; making better what is important…</source>
        <translation>已有班表，正在改进重要的部分……</translation>
    </message>
    <message>
        <source>What is important is settled; now what is nice to have…</source>
        <translation>重要的部分已定，正在改进尽量做到的部分……</translation>
    </message>
    <message>
        <source>A roster is found; making it better…</source>
        <translation>已找到班表，正在改进…</translation>
    </message>
    <message>
        <source>F5 fills the unlocked cells of {count} weeks, this one first.</source>
        <translation>按 F5 从本周起填充 {count} 周的未锁定单元格。</translation>
    </message>
    <message>
        <source>F5 fills the unlocked cells of this week, Shift+F5 only the selected ones.</source>
        <translation>F5 排本周所有未锁定的单元格，Shift+F5 只排所选的。</translation>
    </message>
    <message>
        <source>With the rest as it is, no roster keeps every hard rule: select more cells, or mend the rest first.</source>
        <translation>其余不动时，没有班表能满足所有硬性规则：请多选一些单元格，或先修正其余部分。</translation>
    </message>
    <message>
        <source>Edited since this build; F5 builds again.</source>
        <translation>生成后又有修改，按 F5 重新生成。</translation>
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
    <name>BuildRow</name>
    <message>
        <source>Building {number} of {count}: {name}</source>
        <translation>正在生成第 {number} 个，共 {count} 个：{name}</translation>
    </message>
    <message>
        <source>a roster is found, making it better</source>
        <translation>已找到班表，正在改进</translation>
    </message>
    <message>
        <source>gap {gap}</source>
        <translation>差距 {gap}</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Calendar: holidays and tagged days</source>
        <translation>日历：节假日与特殊日</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>节假日所属国家</translation>
    </message>
    <message>
        <source>The country whose public holidays the forecast knows of</source>
        <translation>预测按哪个国家的法定节假日计算</translation>
    </message>
    <message>
        <source>No public holidays</source>
        <translation>不计法定节假日</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>法定节假日</translation>
    </message>
</context>
<context>
    <name>CellEdits</name>
    <message>
        <source>The answer rate follows from contacts and agents; edit those.</source>
        <translation>接通率由话务量和人数算出，请修改这两项。</translation>
    </message>
    <message>
        <source>Choose one queue to set its agents.</source>
        <translation>请先选择一个队列，再设置人数。</translation>
    </message>
    <message>
        <source>{count} numbers of the demand</source>
        <translation>{count} 个需求数值</translation>
    </message>
    <message>
        <source>a number of the demand</source>
        <translation>一个需求数值</translation>
    </message>
    <message>
        <source>{percent}% for {count} intervals</source>
        <translation>{count} 个时段调整 {percent}%</translation>
    </message>
    <message>
        <source>set {count} intervals</source>
        <translation>设定 {count} 个时段</translation>
    </message>
    <message>
        <source>back to the forecast</source>
        <translation>恢复预测值</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
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
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>对调两者</translation>
    </message>
    <message>
        <source>Build only these, keep the rest</source>
        <translation>只排所选，其余不动</translation>
    </message>
    <message>
        <source>Absent…</source>
        <translation>缺勤…</translation>
    </message>
    <message>
        <source>Why this shift?</source>
        <translation>为什么排这个班？</translation>
    </message>
    <message>
        <source>What would it cost to give…</source>
        <translation>如果改成以下班次，代价是…</translation>
    </message>
    <message>
        <source>Price of leave on this day</source>
        <translation>这一天请假的代价</translation>
    </message>
    <message>
        <source>Price of leave on these {count} days</source>
        <translation>这 {count} 天请假的代价</translation>
    </message>
</context>
<context>
    <name>CellTips</name>
    <message>
        <source>{shift}, standby</source>
        <translation>{shift}，备用</translation>
    </message>
    <message>
        <source>Leave: {kind}</source>
        <translation>请假：{kind}</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Published: {shift}</source>
        <translation>已发布：{shift}</translation>
    </message>
    <message>
        <source>Published with other hours</source>
        <translation>发布时的时间不同</translation>
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
    <name>ChangeLog</name>
    <message>
        <source>project made</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>build</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>breaks placed</source>
        <translation>安排休息</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>shift design</source>
        <translation>班次设计</translation>
    </message>
    <message>
        <source>what-if</source>
        <translation>方案推演</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>班</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>people wanted on a shift</source>
        <translation>班次需求人数</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>call history</source>
        <translation>历史话务</translation>
    </message>
    <message>
        <source>tagged day</source>
        <translation>特殊日</translation>
    </message>
    <message>
        <source>self-service</source>
        <translation>自助解决</translation>
    </message>
    <message>
        <source>forecast report</source>
        <translation>预测报告</translation>
    </message>
    <message>
        <source>person</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>shift pattern</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>break rule</source>
        <translation>休息规则</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>break or meeting</source>
        <translation>休息或会议</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>code of other rosters</source>
        <translation>外部班表的代码</translation>
    </message>
    <message>
        <source>published version</source>
        <translation>发布的版本</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>employment</source>
        <translation>在职信息</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>话务量</translation>
    </message>
    <message>
        <source>handle time (s)</source>
        <translation>处理时长（秒）</translation>
    </message>
    <message>
        <source>required</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>师傅</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>shift patterns</source>
        <translation>可上班次</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>start (min)</source>
        <translation>开始（分钟）</translation>
    </message>
    <message>
        <source>length (min)</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>paid (min)</source>
        <translation>计薪（分钟）</translation>
    </message>
    <message>
        <source>answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>shrinkage</source>
        <translation>损耗率</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>must hold</source>
        <translation>硬性</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>works nights</source>
        <translation>可上夜班</translation>
    </message>
    <message>
        <source>volunteers for</source>
        <translation>自愿</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>against</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>gap starts (min)</source>
        <translation>空档开始（分钟）</translation>
    </message>
    <message>
        <source>gap (min)</source>
        <translation>空档（分钟）</translation>
    </message>
    <message>
        <source>away</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>built</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>contacts %</source>
        <translation>话务量 %</translation>
    </message>
    <message>
        <source>handle time %</source>
        <translation>处理时长 %</translation>
    </message>
    <message>
        <source>values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>{shift}, locked</source>
        <translation>{shift}，锁定</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>{count} {count:record|records}</source>
        <translation>{count} 条记录</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>至 {end}</translation>
    </message>
    <message>
        <source>{reason}, until {end}</source>
        <translation>{reason}，至 {end}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>{reason}, {start} to {end}</source>
        <translation>{reason}，{start} 至 {end}</translation>
    </message>
    <message>
        <source>{kind} {start}, {minutes} min</source>
        <translation>{kind} {start}，{minutes} 分钟</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>{what}, for {count} {count:person|people}</source>
        <translation>{what}，仅 {count} 人</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>{plan}: changes</source>
        <translation>{plan}：改动</translation>
    </message>
    <message>
        <source>{plan}: who is missing</source>
        <translation>{plan}：谁不在</translation>
    </message>
    <message>
        <source>✓ no hard rule is broken that was not before</source>
        <translation>✓ 没有新违反硬性规则</translation>
    </message>
    <message>
        <source>✓ every junior keeps the mentor</source>
        <translation>✓ 师徒都在一起</translation>
    </message>
    <message>
        <source>✓ nothing better with so few people: proven</source>
        <translation>✓ 这么少的人不可能更好（已证明）</translation>
    </message>
    <message>
        <source>✓ fewer people could not do it: proven</source>
        <translation>✓ 更少的人做不到（已证明）</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Past weeks in the chart</source>
        <translation>图中显示的历史周</translation>
    </message>
    <message>
        <source>Contacts and agents of the week</source>
        <translation>本周话务量与人数</translation>
    </message>
    <message>
        <source>Drag a point of the curve to change it; selected points move together. Wheel: zoom. Drag elsewhere: move. Shift and drag: select. Double click: whole week.</source>
        <translation>拖动曲线上的点即可修改，选中的点一起移动。滚轮：缩放；拖动空白处：平移；Shift+拖动：选择；双击：显示全周。</translation>
    </message>
    <message>
        <source>Last 4 weeks, laid over</source>
        <translation>最近 4 周，叠加</translation>
    </message>
    <message>
        <source>Last 8 weeks, laid over</source>
        <translation>最近 8 周，叠加</translation>
    </message>
    <message>
        <source>4 weeks before it</source>
        <translation>之前 4 周</translation>
    </message>
    <message>
        <source>13 weeks before it</source>
        <translation>之前 13 周</translation>
    </message>
    <message>
        <source>No past weeks</source>
        <translation>不显示历史周</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>80%, 95%</source>
        <translation>80%、95% 区间</translation>
    </message>
    <message>
        <source>80%: {low}–{high}</source>
        <translation>80% 区间：{low}–{high}</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>past weeks</source>
        <translation>历史周</translation>
    </message>
    <message>
        <source>agents required</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>rostered</source>
        <translation>已排人数</translation>
    </message>
    <message>
        <source>expected {n}</source>
        <translation>预计 {n}</translation>
    </message>
    <message>
        <source>forecast {n}</source>
        <translation>预测 {n}</translation>
    </message>
    <message>
        <source>required {n}</source>
        <translation>需求 {n} 人</translation>
    </message>
    <message>
        <source>rostered {n}</source>
        <translation>已排 {n} 人</translation>
    </message>
    <message>
        <source>drag the curve</source>
        <translation>拖动曲线</translation>
    </message>
</context>
<context>
    <name>ChartPrint</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Nothing was pasted: the block is {rows} × {columns} cells, but only {room_rows} × {room_columns} fit from here. Select a cell further up or left.</source>
        <translation>未粘贴：要粘贴 {rows} × {columns} 个单元格，从此处起只放得下 {room_rows} × {room_columns} 个。请选择更靠上或更靠左的单元格。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the clipboard holds no text.</source>
        <translation>未粘贴：剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>Nothing was pasted: row {row}, column {column} holds &apos;{text}&apos;, which is no number.</source>
        <translation>未粘贴：第 {row} 行第 {column} 列的“{text}”不是数字。</translation>
    </message>
    <message>
        <source>Nothing was pasted: row {row}, column {column} holds &apos;{text}&apos;, which is no shift code. The codes are: {codes}.</source>
        <translation>未粘贴：第 {row} 行第 {column} 列的“{text}”不是班次代码。可用代码：{codes}。</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>What you say here is remembered with the project when you take cells over.</source>
        <translation>接收后，这里的说明会记在项目里，下次不再询问。</translation>
    </message>
    <message>
        <source>Use these meanings</source>
        <translation>按此含义读取</translation>
    </message>
    <message>
        <source>empty cell</source>
        <translation>空单元格</translation>
    </message>
    <message>
        <source>{count} {count:code is|codes are} not known here</source>
        <translation>有 {count} 个未知代码</translation>
    </message>
    <message>
        <source>{code} ({cells} {cells:cell|cells}) means</source>
        <translation>{code}（{cells} 格）表示</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>leave as it is here</source>
        <translation>保持这里的内容</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>More columns…</source>
        <translation>更多列…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
        <source>was not written: the disk is full. Free some space, or choose another folder</source>
        <translation>未写入：磁盘已满。请清理空间，或换一个文件夹</translation>
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
        <source>cost {cost} of what is important, bound {bound}, gap {gap}</source>
        <translation>重要部分的代价 {cost}，下界 {bound}，差距 {gap}</translation>
    </message>
    <message>
        <source>cost {important} of what is important + {nice} of what is nice to have, bound {bound}, gap {gap}</source>
        <translation>代价：重要 {important} + 尽量 {nice}，下界 {bound}，差距 {gap}</translation>
    </message>
    <message>
        <source>Expected: answer rate {answer_rate}, service level {service_level}, occupancy {occupancy}</source>
        <translation>预期：接通率 {answer_rate}，服务水平 {service_level}，利用率 {occupancy}</translation>
    </message>
    <message>
        <source>Week of {date}: {status}, {state}, {seconds} s, {shifts} shifts</source>
        <translation>{date} 起的一周：{status}，{state}，{seconds} 秒，{shifts} 个班次</translation>
    </message>
    <message>
        <source>{weeks} weeks from {date}: {status}, {state}, {seconds} s, {shifts} shifts</source>
        <translation>{date} 起 {weeks} 周：{status}，{state}，{seconds} 秒，{shifts} 个班</translation>
    </message>
    <message>
        <source>there is no demand in the week of {date}</source>
        <translation>{date} 起的一周没有需求</translation>
    </message>
    <message>
        <source>No patterns fit the people&apos;s contracts: their days, hours and nights allow no plan with these lengths. Allow more lengths or more patterns.</source>
        <translation>没有班次符合员工的合同：按现有的天数、工时和夜班限制，这些时长排不出方案。请允许更多时长或更多班次。</translation>
    </message>
    <message>
        <source>Stopped before patterns were found; allow more time.</source>
        <translation>还没找到班次就停止了；请给更多时间。</translation>
    </message>
    <message>
        <source>a workbook cannot be changed; import it and design the project</source>
        <translation>工作簿不能改；请先导入，再对项目做班次设计</translation>
    </message>
    <message>
        <source>patterns and roster are chosen together for at most {most} people</source>
        <translation>班次和班表一起求解，最多 {most} 人</translation>
    </message>
    <message>
        <source>there is nobody to roster; import a workbook with people first</source>
        <translation>没有可排班的员工，请先导入含员工的工作簿</translation>
    </message>
    <message>
        <source>No roster was found; that there is none was not confirmed in time.</source>
        <translation>没有找到班表；是否确实不存在，限定时间内未能确认。</translation>
    </message>
    <message>
        <source>There is a roster that keeps every rule that must hold.</source>
        <translation>存在满足所有硬性规则的班表。</translation>
    </message>
    <message>
        <source>No roster satisfies the rules that must hold.</source>
        <translation>没有班表能满足所有硬性规则。</translation>
    </message>
    <message>
        <source>Whether there is a roster was not found out in time.</source>
        <translation>限定时间内未能确定是否存在班表。</translation>
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
    <message>
        <source>was not written ({reason}): it may be open in another program, or the folder cannot be written to. Close it there, or choose another name, for example {other}</source>
        <translation>未能写入（{reason}）：文件可能正在其他程序中打开，或文件夹不可写。请先关闭，或换一个名称，例如 {other}</translation>
    </message>
    <message>
        <source>{option} is for {allowed} only</source>
        <translation>{option} 只用于 {allowed}</translation>
    </message>
    <message>
        <source>nobody has the ID {id}</source>
        <translation>没有工号为 {id} 的员工</translation>
    </message>
    <message>
        <source>{paper}: choose one of {allowed}</source>
        <translation>{paper}：请选 {allowed} 之一</translation>
    </message>
    <message>
        <source>the week of {date} is not published: what is written is the draft</source>
        <translation>{date} 这一周尚未发布：导出的是草稿</translation>
    </message>
    <message>
        <source>written, but not noted in the history of the project: {reason}</source>
        <translation>文件已写出，但未能记入项目的历史：{reason}</translation>
    </message>
    <message>
        <source>there is no call history before {date}; import some with import-history</source>
        <translation>{date} 之前没有历史话务，请先用 import-history 导入</translation>
    </message>
    <message>
        <source>there is no queue {name}; there are: {names}</source>
        <translation>没有队列 {name}；现有队列：{names}</translation>
    </message>
    <message>
        <source>{queue}: no call history before {date}, left as it is</source>
        <translation>{queue}：{date} 之前没有历史话务，保持不变</translation>
    </message>
    <message>
        <source>{queue}: the history has no handle times (AHT); enter them before staffing</source>
        <translation>{queue}：历史数据没有处理时长（AHT），请先填写再计算人数</translation>
    </message>
    <message>
        <source>{queue}: {contacts} contacts in {weeks} week(s) from {date}, by {method}; error on the past (WAPE) {wape}, last week {last_week}, mean of 4 weeks {mean_of_4}</source>
        <translation>{queue}：{date} 起 {weeks} 周共 {contacts} 个话务，方法：{method}；历史回测误差（WAPE）{wape}，照搬上周 {last_week}，四周平均 {mean_of_4}</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>{rows} rows, intervals of {minutes} min: {days} days of {queues} queues, {first} to {last}</source>
        <translation>{rows} 行，时段 {minutes} 分钟：{queues} 个队列共 {days} 天，{first} 至 {last}</translation>
    </message>
    <message>
        <source>{rows} calls, counted by {minutes} min: {days} days of {queues} queues, {first} to {last}</source>
        <translation>{rows} 通电话，按 {minutes} 分钟汇总：{queues} 个队列共 {days} 天，{first} 至 {last}</translation>
    </message>
    <message>
        <source>{added} days new, {changed} changed, {unchanged} as they were</source>
        <translation>新增 {added} 天，更改 {changed} 天，未变 {unchanged} 天</translation>
    </message>
    <message>
        <source>nothing new: the project has all of it already</source>
        <translation>没有新内容：项目中已全部存在</translation>
    </message>
    <message>
        <source>new queues, with usual goals that you should check: {queues}</source>
        <translation>新增队列（目标为常用值，请核对）：{queues}</translation>
    </message>
    <message>
        <source>{rows} rows: {days} days of {people} people, {first} to {last}; {away} did not come</source>
        <translation>{rows} 行：{people} 人共 {days} 人天，{first} 至 {last}；缺勤 {away}</translation>
    </message>
    <message>
        <source>no row says when somebody came or left</source>
        <translation>没有任何一行写明到岗或离岗时间</translation>
    </message>
    <message>
        <source>{changed} days new or changed</source>
        <translation>新增或变更 {changed} 人天</translation>
    </message>
    <message>
        <source>{count} rostered shifts of that time are not in the file, so nothing is known of them; --absent says that nobody came for them</source>
        <translation>文件中没有这段时间的 {count} 个已排班次，因此不知道是否到岗；加 --absent 表示均为缺勤</translation>
    </message>
    <message>
        <source>{count} {count:fault|faults} left out</source>
        <translation>略去 {count} 处错误</translation>
    </message>
    <message>
        <source>only checked; nothing was written</source>
        <translation>仅检查，未写入</translation>
    </message>
    <message>
        <source>import of attendance</source>
        <translation>导入考勤</translation>
    </message>
    <message>
        <source>the project {name} was made</source>
        <translation>已新建项目 {name}</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，未写入任何内容。</translation>
    </message>
    <message>
        <source>{text}: write it as field=header; the fields are {fields}</source>
        <translation>{text}：请写成 字段=列名；可用字段：{fields}</translation>
    </message>
    <message>
        <source>the file names no queue and the project has several ({queues}); say which one it is</source>
        <translation>文件中没有队列列，而项目有多个队列（{queues}），请指定是哪一个</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主队列</translation>
    </message>
    <message>
        <source>{queue}: {hours} agent hours, at most {most} agents; {contacts} contacts, answer rate {answer_rate}, service level {service_level}, occupancy {occupancy}</source>
        <translation>{queue}：{hours} 工时，最多 {most} 人；话务量 {contacts}，接通率 {answer_rate}，服务水平 {service_level}，利用率 {occupancy}</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>ask one thing: --at, --cell, --leave or --infeasible</source>
        <translation>一次只问一件事：--at、--cell、--leave 或 --infeasible</translation>
    </message>
    <message>
        <source>{option} goes only with {other}</source>
        <translation>{option} 只能与 {other} 一起使用</translation>
    </message>
    <message>
        <source>{text} is not a moment; write it as 2026-11-30 08:00</source>
        <translation>{text} 不是时刻；请写成 2026-11-30 08:00</translation>
    </message>
    <message>
        <source>{text} is not a person and a date; write it as 00001:2026-11-30</source>
        <translation>{text} 不是工号和日期；请写成 00001:2026-11-30</translation>
    </message>
    <message>
        <source>there is no employee {id}</source>
        <translation>没有工号 {id}</translation>
    </message>
    <message>
        <source>there is no queue {name}</source>
        <translation>没有队列 {name}</translation>
    </message>
    <message>
        <source>there is no pattern {code}; a day off is OFF</source>
        <translation>没有班次 {code}；休息写作 OFF</translation>
    </message>
    <message>
        <source>{date} is not in the week of {week}</source>
        <translation>{date} 不在 {week} 这一周</translation>
    </message>
    <message>
        <source>{last} is before {first}</source>
        <translation>{last} 早于 {first}</translation>
    </message>
    <message>
        <source>{text} is not a time; write it as 08:30</source>
        <translation>{text} 不是时间；请写成 08:30</translation>
    </message>
    <message>
        <source>{text}: write the opening hours as 07:00-23:00</source>
        <translation>{text}：营业时间请写成 07:00-23:00</translation>
    </message>
    <message>
        <source>{text}: write lengths in hours, as 8.5,6; with paid hours, 8.5/8</source>
        <translation>{text}：时长请用小时写，例如 8.5,6；带计薪工时写成 8.5/8</translation>
    </message>
    <message>
        <source>there are no shift patterns to take lengths from; say them, as 8.5/8</source>
        <translation>现在没有班次可以参照时长；请写明，例如 8.5/8</translation>
    </message>
    <message>
        <source>Week of {date}: {patterns} patterns, {status}: {lost} of {offered} contacts lost (answer rate {rate}), at least {bound} whatever the patterns; {hours} paid hours, {seconds} s</source>
        <translation>{date} 这一周：{patterns} 个班次，{status}：{offered} 个话务中预计损失 {lost} 个（接通率 {rate}），无论怎么选班次至少损失 {bound} 个；计薪 {hours} 小时，用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>Today&apos;s {patterns} patterns: {lost} lost, {hours} paid hours</source>
        <translation>现有 {patterns} 个班次：损失 {lost} 个，计薪 {hours} 小时</translation>
    </message>
    <message>
        <source>Today&apos;s patterns: no plan was found</source>
        <translation>现有班次：没有找到方案</translation>
    </message>
    <message>
        <source>{code} {span}, {hours} h paid: {heads}</source>
        <translation>{code} {span}，计薪 {hours} 小时：{heads}</translation>
    </message>
    <message>
        <source>{patterns} patterns: {lost} lost, answer rate {rate}, {hours} paid hours: {codes}</source>
        <translation>{patterns} 个班次：损失 {lost} 个，接通率 {rate}，计薪 {hours} 小时：{codes}</translation>
    </message>
    <message>
        <source>{name}: answer rate {rate}, worst interval {worst} ({when}), {over} hours too many, {short} hours too few, occupancy {occupancy}, {hours} paid hours</source>
        <translation>{name}：接通率 {rate}，最差时段 {worst}（{when}），富余 {over} 小时，缺员 {short} 小时，利用率 {occupancy}，计薪 {hours} 小时</translation>
    </message>
    <message>
        <source>{name}: no roster was found</source>
        <translation>{name}：没有找到班表</translation>
    </message>
    <message>
        <source>Roster with today&apos;s patterns</source>
        <translation>用现有班次的班表</translation>
    </message>
    <message>
        <source>Roster with the proposed patterns</source>
        <translation>用建议班次的班表</translation>
    </message>
    <message>
        <source>Patterns and roster chosen together</source>
        <translation>班次和班表一起求解</translation>
    </message>
    <message>
        <source>{patterns} patterns: {lost} contacts lost, bound {bound}</source>
        <translation>{patterns} 个班次：损失 {lost} 个，下界 {bound}</translation>
    </message>
    <message>
        <source>Rosters for comparison: {share}</source>
        <translation>对比班表：{share}</translation>
    </message>
    <message>
        <source>Careful: in its worst interval the proposal answers {after} where today&apos;s patterns answer {before}, {points} points less.</source>
        <translation>注意：建议班次的最差时段接通率为 {after}，现有班次为 {before}，降低 {points} 个百分点。</translation>
    </message>
    <message>
        <source>{count} breaks and meetings placed, {state}: {after} contacts answered; the roster counts on {before}</source>
        <translation>已安排 {count} 项休息和会议，{state}：接通 {after}；班表预计接通 {before}</translation>
    </message>
    <message>
        <source>proven best day by day</source>
        <translation>已证明每天最优</translation>
    </message>
    <message>
        <source>at most {contacts} contacts from the best</source>
        <translation>离最优最多差 {contacts} 个话务</translation>
    </message>
    <message>
        <source>a workbook cannot be changed; import it and place the breaks in the project</source>
        <translation>工作簿不能修改；请先导入，再在项目中安排休息</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>没有任何改动</translation>
    </message>
    <message>
        <source>only a project has a change log</source>
        <translation>只有项目文件才有变更记录</translation>
    </message>
    <message>
        <source>after version {number}</source>
        <translation>在版本 {number} 之后</translation>
    </message>
    <message>
        <source>{name}, {day}: {before} → {after}</source>
        <translation>{name}，{day}：{before} → {after}</translation>
    </message>
    <message>
        <source>{name}, {day}: changed here too ({base} → {mine}, there {theirs}); left as it is here</source>
        <translation>{name}，{day}：这里也改过（{base} → {mine}，文件里是 {theirs}）；保持这里的内容</translation>
    </message>
    <message>
        <source>  breaks: {text}</source>
        <translation>  违反：{text}</translation>
    </message>
    <message>
        <source>  eases: {text}</source>
        <translation>  减轻：{text}</translation>
    </message>
    <message>
        <source>  mends: {text}</source>
        <translation>  消除：{text}</translation>
    </message>
    <message>
        <source>no differences: {count} cells are as they are here</source>
        <translation>没有差异：{count} 个单元格都与这里一致</translation>
    </message>
    <message>
        <source>no differences: none of the {count} cells was changed since the export</source>
        <translation>没有差异：{count} 格在导出后都没有改动</translation>
    </message>
    <message>
        <source>{count} {count:cell|cells} taken over, {left} left; together they break {broken} {broken:rule|rules} that must hold</source>
        <translation>已接收 {count} 个单元格，未接收 {left} 个；合在一起违反必须遵守的规则 {broken} 处</translation>
    </message>
    <message>
        <source>{count} {count:cell|cells} would be taken over, {left} left; together they would break {broken} {broken:rule|rules} that must hold. Only checked; nothing was written.</source>
        <translation>将接收 {count} 个单元格，不接收 {left} 个；合在一起将违反必须遵守的规则 {broken} 处。仅检查，没有写入。</translation>
    </message>
    <message>
        <source>a workbook cannot be changed; import it and merge into the project</source>
        <translation>工作簿不能修改；请先导入，再合并到项目中</translation>
    </message>
    <message>
        <source>{text}: write it as CODE=PATTERN, CODE=OFF or CODE=KEEP</source>
        <translation>{text}：请写成 代码=班次、代码=OFF 或 代码=KEEP</translation>
    </message>
    <message>
        <source>week of {date}: version {number} is published</source>
        <translation>{date} 这一周：版本 {number} 已发布</translation>
    </message>
    <message>
        <source>{count} {count:cell|cells} changed since version {number}</source>
        <translation>自版本 {number} 以来改动了 {count} 格</translation>
    </message>
    <message>
        <source>published all the same: hard rules are broken in {count} {count:place|places}; see check</source>
        <translation>仍然发布：有 {count} 处违反硬性规则；详见 check</translation>
    </message>
    <message>
        <source>shifts without breaks: {missing} of {due} ({days}); people are not told when they may rest; place the breaks on the screen Day, and publish again</source>
        <translation>{due} 个班次中有 {missing} 个没有安排休息（{days}），大家不知道什么时候可以休息；请在“当日”页面安排休息，然后重新发布</translation>
    </message>
    <message>
        <source>a workbook cannot be published; import it and publish the project</source>
        <translation>工作簿不能发布；请先导入，再发布项目</translation>
    </message>
    <message>
        <source>publish version {number}</source>
        <translation>发布版本 {number}</translation>
    </message>
    <message>
        <source>there are {count} plans; choose 1 to {count}</source>
        <translation>共有 {count} 个方案；请选择 1 到 {count}</translation>
    </message>
    <message>
        <source>Plan {number} applied: {cells} cell(s) changed.</source>
        <translation>已采用方案 {number}：改动 {cells} 格。</translation>
    </message>
    <message>
        <source>a workbook cannot be changed; import it and repair the project</source>
        <translation>工作簿不能改动；请先导入，再在项目中补班</translation>
    </message>
    <message>
        <source>repair of {date}</source>
        <translation>{date} 补班</translation>
    </message>
    <message>
        <source>{text} is not an absence; write it as 00001:2026-11-30, 00001:2026-11-30..2026-12-02, &quot;00001:2026-11-30 14:00..&quot; or &quot;00001:2026-11-30 ..09:30&quot;</source>
        <translation>{text} 不是缺勤；请写成 00001:2026-11-30、00001:2026-11-30..2026-12-02、&quot;00001:2026-11-30 14:00..&quot; 或 &quot;00001:2026-11-30 ..09:30&quot;</translation>
    </message>
    <message>
        <source>{text} is not a surge; write it as &quot;Phone:+30%:10:00&quot; or &quot;Phone:+30%:10:00..14:00&quot;</source>
        <translation>{text} 不是话务突增；请写成 &quot;Phone:+30%:10:00&quot; 或 &quot;Phone:+30%:10:00..14:00&quot;</translation>
    </message>
    <message>
        <source>there is no such day or time: {text}</source>
        <translation>没有这样的日期或时间：{text}</translation>
    </message>
    <message>
        <source>{text} is not in the week of {week}</source>
        <translation>{text} 不在 {week} 这一周</translation>
    </message>
    <message>
        <source>{text}: it ends before it begins</source>
        <translation>{text}：结束早于开始</translation>
    </message>
    <message>
        <source>say who is absent (--absent) or what comes in (--surge)</source>
        <translation>请说明谁缺勤（--absent）或话务如何突增（--surge）</translation>
    </message>
    <message>
        <source>{text}: which day? Give --now, or write it as Phone:+30%:2026-11-30 10:00</source>
        <translation>{text}：是哪一天？请给出 --now，或写成 Phone:+30%:2026-11-30 10:00</translation>
    </message>
    <message>
        <source>Plan {number}: nobody changes</source>
        <translation>方案 {number}：不动任何人</translation>
    </message>
    <message>
        <source>Plan {number}: {people} person(s), {cells} cell(s) change; {proof}</source>
        <translation>方案 {number}：改动 {people} 人、{cells} 格；{proof}</translation>
    </message>
    <message>
        <source>proven best for so few people</source>
        <translation>已证明是这么少人数下最好的</translation>
    </message>
    <message>
        <source>at most {gap} better is possible</source>
        <translation>最多还可能好 {gap}</translation>
    </message>
    <message>
        <source>answer rate of the days concerned {after} (before {before}), of the week {week}</source>
        <translation>相关日期接通率 {after}（之前 {before}），全周 {week}</translation>
    </message>
    <message>
        <source>lowest {rate}, {day} {clock}</source>
        <translation>最低 {rate}，{day} {clock}</translation>
    </message>
    <message>
        <source>agents missing, times intervals: {after} (before {before})</source>
        <translation>缺员人数×时段：{after}（之前 {before}）</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>代价 {cost}</translation>
    </message>
    <message>
        <source>{kept} of {all} mentor pairs kept</source>
        <translation>师徒搭配保留 {kept}/{all}</translation>
    </message>
    <message>
        <source>{name}, {day}: {before} -&gt; {after} ({kind})</source>
        <translation>{name}，{day}：{before} → {after}（{kind}）</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>from standby to the line</source>
        <translation>备用转在线</translation>
    </message>
    <message>
        <source>called in</source>
        <translation>休息日叫回</translation>
    </message>
    <message>
        <source>stays longer</source>
        <translation>延长下班</translation>
    </message>
    <message>
        <source>comes earlier</source>
        <translation>提前上班</translation>
    </message>
    <message>
        <source>goes earlier</source>
        <translation>提前下班</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>another shift</source>
        <translation>改上别的班</translation>
    </message>
    <message>
        <source>day off instead</source>
        <translation>改为休息</translation>
    </message>
    <message>
        <source>Week {first} to {last}</source>
        <translation>{first} 至 {last} 这一周</translation>
    </message>
    <message>
        <source>Expected: {contacts} contacts, answer rate {answer_rate}, service level {service_level}, mean wait {wait} s, occupancy {occupancy}</source>
        <translation>预期：话务量 {contacts}，接通率 {answer_rate}，服务水平 {service_level}，平均等待 {wait} 秒，利用率 {occupancy}</translation>
    </message>
    <message>
        <source>No contacts are expected: no rates can be told</source>
        <translation>没有预期话务：无法给出接通率</translation>
    </message>
    <message>
        <source>{day}: answer rate {answer_rate}, occupancy {occupancy}</source>
        <translation>{day}：接通率 {answer_rate}，利用率 {occupancy}</translation>
    </message>
    <message>
        <source>Lowest at {moment}: answer rate {answer_rate}</source>
        <translation>最低在 {moment}：接通率 {answer_rate}</translation>
    </message>
    <message>
        <source>{shifts} shifts, {hours} h paid, {overtime} h of them overtime</source>
        <translation>{shifts} 个班，计薪 {hours} 小时，其中加班 {overtime} 小时</translation>
    </message>
    <message>
        <source>Cost {cost}</source>
        <translation>成本 {cost}</translation>
    </message>
    <message>
        <source>A person has {nights} nights and {weekends} weekend days; {hours} h</source>
        <translation>每人夜班 {nights} 个，周末 {weekends} 天；{hours} 小时</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
    <message>
        <source>{paired} of {juniors} juniors have a mentor, {share} of their hours beside the mentor</source>
        <translation>{juniors} 名新人中 {paired} 名有师傅，{share} 的工时与师傅同班</translation>
    </message>
    <message>
        <source>Version {number} was published with {count} broken {count:rule|rules}:</source>
        <translation>版本 {number} 发布时违反规则 {count} 处：</translation>
    </message>
    <message>
        <source>Version {number} was published with {count} broken {count:rule|rules}; which they were was not kept by the program that published it</source>
        <translation>版本 {number} 发布时违反规则 {count} 处；当时的程序没有记录具体是哪些</translation>
    </message>
    <message>
        <source>{hard} broken rules, {soft} wishes not met</source>
        <translation>违反规则 {hard} 条，未满足意愿 {soft} 项</translation>
    </message>
    <message>
        <source>scenarios are kept in a project; import the workbook first</source>
        <translation>方案保存在项目里；请先导入工作簿</translation>
    </message>
    <message>
        <source>say what the scenario is called</source>
        <translation>请说明方案的名称</translation>
    </message>
    <message>
        <source>there is no scenario {name} in the week of {date}; say what differs, for example --volume +20%</source>
        <translation>{date} 这一周没有方案 {name}；请说明有何不同，例如 --volume +20%</translation>
    </message>
    <message>
        <source>no scenarios in the week of {date}</source>
        <translation>{date} 这一周没有方案</translation>
    </message>
    <message>
        <source>Adopted: {cells} {cells:cell|cells} of {people} {people:person|people} changed</source>
        <translation>已采用：改动了 {people} 人的 {cells} 格</translation>
    </message>
    <message>
        <source>scenario {name}</source>
        <translation>方案 {name}</translation>
    </message>
    <message>
        <source>{text} is no change of the demand; write it as +20% or &quot;Phone:+20%&quot;</source>
        <translation>{text} 不是需求的改变；请写成 +20% 或 &quot;电话:+20%&quot;</translation>
    </message>
    <message>
        <source>{text} is no change of a rule; write it as fairness=off or nights.max_per_week=3</source>
        <translation>{text} 不是规则的改变；请写成 fairness=off 或 nights.max_per_week=3</translation>
    </message>
    <message>
        <source>there is no rule {key}</source>
        <translation>没有规则 {key}</translation>
    </message>
    <message>
        <source>{key} has no setting {name}; it has {known}</source>
        <translation>{key} 没有参数 {name}；它有 {known}</translation>
    </message>
    <message>
        <source>there is no shift pattern {code}</source>
        <translation>没有班次 {code}</translation>
    </message>
    <message>
        <source>no shift pattern is left</source>
        <translation>没有剩下任何班次</translation>
    </message>
    <message>
        <source>Present roster</source>
        <translation>当前班表</translation>
    </message>
    <message>
        <source>{name}, the present roster, not rebuilt</source>
        <translation>{name}，当前班表，不重新生成</translation>
    </message>
    <message>
        <source>{name}: answer rate {rate}, worst interval {worst}, {hours} paid hours, {short} hours short, unevenness {uneven}, musts broken {musts}, others {others}</source>
        <translation>{name}：接通率 {rate}，最差时段 {worst}，计薪 {hours} 小时，缺员 {short} 小时，不均衡度 {uneven}，违反硬性规则 {musts} 处，其他 {others} 处</translation>
    </message>
    <message>
        <source>{name}: no roster</source>
        <translation>{name}：没有班表</translation>
    </message>
    <message>
        <source>{name} (out of date)</source>
        <translation>{name}（已过时）</translation>
    </message>
    <message>
        <source>{name}: cannot be built: {reason}</source>
        <translation>{name}：无法生成：{reason}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What would you like to do? Type a part of it…</source>
        <translation>想做什么？输入其中几个字或拼音…</translation>
    </message>
    <message>
        <source>Search all commands</source>
        <translation>搜索所有命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>没有这样的命令。</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Same people, same hours</source>
        <translation>同样的人员和工时</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Cells that differ</source>
        <translation>不同的格子</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>New</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nothing is published of this week yet.</source>
        <translation>这一周还没有发布过。</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>{cells} cells of {people} people differ; {moved} breaks or meetings moved</source>
        <translation>{people} 人的 {cells} 格不同；{moved} 次休息或会议有变动</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>{shift}, other hours</source>
        <translation>{shift}，时间不同</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Build a roster of this week with today&apos;s shifts, and one with the proposed</source>
        <translation>用现有班次和建议班次各排一份本周班表</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Worst interval</source>
        <translation>最差时段</translation>
    </message>
    <message>
        <source>Lost contacts</source>
        <translation>未接话务</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Overstaffed</source>
        <translation>富余</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺员</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>Rosters are built for today&apos;s and the proposed shifts with the same people, contracts and rules, and put side by side.</source>
        <translation>用同样的人员、合同和规则，分别按现有班次和建议班次排班，并列对比。</translation>
    </message>
    <message>
        <source>Neither has a roster that keeps every hard rule. Build the roster to see why.</source>
        <translation>两者都没有满足全部硬性规则的班表。请去生成班表，查看原因。</translation>
    </message>
    <message>
        <source>The shifts in use have no roster that keeps every hard rule.</source>
        <translation>现有班次没有满足全部硬性规则的班表。</translation>
    </message>
    <message>
        <source>The proposed shifts have no roster that keeps every hard rule.</source>
        <translation>建议班次没有满足全部硬性规则的班表。</translation>
    </message>
    <message>
        <source>Expected figures of the two rosters. Changes of rates are in points.</source>
        <translation>两份班表的预期指标。比率的变化以百分点计。</translation>
    </message>
    <message>
        <source>Careful: the worst interval would answer {after} instead of {before}, {points} points less. Allow another shift, or keep one of today&apos;s, and design again.</source>
        <translation>注意：最差时段的接通率将从 {before} 降到 {after}，降低 {points} 个百分点。请多允许一个班次，或保留一个现有班次，再重新设计。</translation>
    </message>
</context>
<context>
    <name>ComparisonChart</name>
    <message>
        <source>Figure of the chart</source>
        <translation>图中的指标</translation>
    </message>
    <message>
        <source>Chart of the rosters</source>
        <translation>班表对比图</translation>
    </message>
    <message>
        <source>the present roster, not rebuilt</source>
        <translation>当前班表，不重新生成</translation>
    </message>
    <message>
        <source>Present roster</source>
        <translation>当前班表</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>This week, roster by roster: in brackets, the difference to the present one</source>
        <translation>本周各班表对比：括号内为与当前班表之差</translation>
    </message>
    <message>
        <source>Comparison of the rosters</source>
        <translation>班表对比</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>&apos;{rule}&apos;: important in place of must</source>
        <translation>“{rule}”：由“必须”改为“重要”</translation>
    </message>
    <message>
        <source>Switch &apos;{rule}&apos; off</source>
        <translation>关闭“{rule}”</translation>
    </message>
    <message>
        <source>{name} may work none of the shifts.</source>
        <translation>{name} 没有任何可上的班次。</translation>
    </message>
    <message>
        <source>{name} and {others} more like them may work none of the shifts.</source>
        <translation>{name} 和另外 {others} 位情况相同的同事没有任何可上的班次。</translation>
    </message>
    <message>
        <source>{name} has to work {least} days in the week of {day}, but can come on {possible} only.</source>
        <translation>{name} 在 {day} 这一周须上 {least} 天班，但只有 {possible} 天能来。</translation>
    </message>
    <message>
        <source>{name} and {others} more like them have to work {least} days in the week of {day}, but can come on {possible} only.</source>
        <translation>{name} 和另外 {others} 位情况相同的同事在 {day} 这一周须上 {least} 天班，但只有 {possible} 天能来。</translation>
    </message>
    <message>
        <source>{name}: {hours} paid in the week of {day} cannot be made up of {days} days of possible shifts; {nearest} can.</source>
        <translation>{name}：{day} 这一周的计薪工时 {hours}，用可上的班次排 {days} 天凑不出来；能凑出 {nearest}。</translation>
    </message>
    <message>
        <source>{name} and {others} more like them: {hours} paid in the week of {day} cannot be made up of {days} days of possible shifts; {nearest} can.</source>
        <translation>{name} 和另外 {others} 位情况相同的同事：{day} 这一周的计薪工时 {hours}，用可上的班次排 {days} 天凑不出来；能凑出 {nearest}。</translation>
    </message>
    <message>
        <source>Contract {contract}: {hours} paid a week cannot be made up of {days} days of the shifts there are; {nearest} can. {people} people have it.</source>
        <translation>合同“{contract}”：每周计薪工时 {hours}，用现有班次排 {days} 天凑不出来；能凑出 {nearest}。共 {people} 人持有此合同。</translation>
    </message>
    <message>
        <source>Let {name} work every shift</source>
        <translation>允许 {name} 上所有班次</translation>
    </message>
    <message>
        <source>Let all {count} of them work every shift</source>
        <translation>允许这 {count} 人上所有班次</translation>
    </message>
    <message>
        <source>Contract {contract}: at least {days} days a week</source>
        <translation>合同“{contract}”：每周至少 {days} 天</translation>
    </message>
    <message>
        <source>Contract {contract}: up to {days} days a week</source>
        <translation>合同 {contract}：每周最多 {days} 天</translation>
    </message>
    <message>
        <source>Contract {contract}: at least {hours} a week</source>
        <translation>合同“{contract}”：每周至少 {hours}</translation>
    </message>
    <message>
        <source>Contract {contract}: at most {hours} a week</source>
        <translation>合同“{contract}”：每周至多 {hours}</translation>
    </message>
    <message>
        <source>Give {name} the contract {contract}</source>
        <translation>给 {name} 换成合同“{contract}”</translation>
    </message>
    <message>
        <source>Give all {count} of them the contract {contract}</source>
        <translation>给这 {count} 人都换成合同“{contract}”</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos; asks for {wanted}, but at most {could} could be there: {span}.</source>
        <translation>“{rule}”要求 {wanted} 人，但 {span} 最多只能有 {could} 人到岗。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos; asks for {needed} on duty in the week; together those who count can work {have}.</source>
        <translation>“{rule}”一周共要求在岗 {needed}；可计入的人员合计最多只能上 {have}。</translation>
    </message>
    <message>
        <source>No shift of anybody covers {span}, when {agents} agents are required.</source>
        <translation>{span} 需要 {agents} 人，但没有任何人的班次能覆盖这段时间。</translation>
    </message>
    <message>
        <source>Nobody has the skill {skill} that the queue {queue} asks for.</source>
        <translation>队列“{queue}”要求技能“{skill}”，但没有人具备。</translation>
    </message>
    <message>
        <source>{agents} agents are required ({span}), but there are only {seats} seats.</source>
        <translation>{span} 需要 {agents} 人，但只有 {seats} 个座位。</translation>
    </message>
    <message>
        <source>The nights of the week need {needed} shifts; the {people} people who work nights may work {have}, {most} each.</source>
        <translation>本周夜间共需 {needed} 个夜班；可上夜班的 {people} 人每人至多 {most} 个，合计只有 {have} 个。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos;: at least {number}</source>
        <translation>“{rule}”：至少 {number}</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos;: at most {number}</source>
        <translation>“{rule}”：至多 {number}</translation>
    </message>
    <message>
        <source>Up to {number} nights a week for each</source>
        <translation>每人每周夜班放宽到 {number} 个</translation>
    </message>
    <message>
        <source>{wanted} agents must be on duty at any time, but there are only {seats} seats.</source>
        <translation>任何时候都须有 {wanted} 人在岗，但只有 {seats} 个座位。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos; asks for at least {least} and at most {most} on a shift.</source>
        <translation>“{rule}”要求每个班至少 {least} 人，又至多 {most} 人。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos; asks for nothing: no shift is marked as standby.</source>
        <translation>“{rule}”不起作用：没有班次标记为备用。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos;: there are {juniors} juniors, but no senior or lead.</source>
        <translation>“{rule}”：有 {juniors} 名新人，但没有资深或组长。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos;: {juniors} juniors for {guides} seniors and leads, at most {most} each.</source>
        <translation>“{rule}”：{juniors} 名新人，只有 {guides} 名资深和组长，每人至多带 {most} 名。</translation>
    </message>
    <message>
        <source>Contract {contract}: {days} working days a week cannot be had with at most {run} in a row.</source>
        <translation>合同“{contract}”：连续上班至多 {run} 天，一周就排不满 {days} 天。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos; allows {most} in a row, but who works {days} days a week ({contract}) has {least}.</source>
        <translation>“{rule}”只允许连休 {most} 天，但一周上 {days} 天班的人（合同“{contract}”）必有 {least} 天连休。</translation>
    </message>
    <message>
        <source>The contracts owe {hours} a week at least; the budget is {limit}.</source>
        <translation>各合同每周至少共需 {hours}；预算只有 {limit}。</translation>
    </message>
    <message>
        <source>No rule asks for the demand to be covered: the roster would be of no use.</source>
        <translation>没有规则要求满足需求：排出的班表没有意义。</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos;: up to {number} juniors each</source>
        <translation>“{rule}”：每人至多带 {number} 名新人</translation>
    </message>
    <message>
        <source>Contract {contract}: up to {days} days in a row</source>
        <translation>合同“{contract}”：连续上班放宽到 {days} 天</translation>
    </message>
    <message>
        <source>&apos;{rule}&apos;: at most {number} h</source>
        <translation>“{rule}”：至多 {number} 小时</translation>
    </message>
    <message>
        <source>Switch &apos;{rule}&apos; on</source>
        <translation>启用“{rule}”</translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message>
        <source>See and mend</source>
        <translation>查看并解决</translation>
    </message>
    <message>
        <source>Cannot be had as it is set: {count}</source>
        <translation>按现有设置做不到的事：{count} 项</translation>
    </message>
    <message>
        <source>No roster can keep all rules: {count} conflicts</source>
        <translation>没有班表能满足全部规则：{count} 处矛盾</translation>
    </message>
    <message>
        <source>No roster can keep all rules: one conflict</source>
        <translation>没有班表能满足全部规则：一处矛盾</translation>
    </message>
    <message>
        <source>and {count} more, once these are mended</source>
        <translation>解决这些之后，还有 {count} 项</translation>
    </message>
    <message>
        <source>Make this edit, as one undo step</source>
        <translation>做此修改（可一步撤销）</translation>
    </message>
    <message>
        <source>See the people and their skills</source>
        <translation>查看人员和技能</translation>
    </message>
    <message>
        <source>See today&apos;s shifts</source>
        <translation>查看现有班次</translation>
    </message>
</context>
<context>
    <name>ContractForm</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Unique among the contracts</source>
        <translation>合同名称不能重复</translation>
    </message>
    <message>
        <source>Contract name</source>
        <translation>合同名称</translation>
    </message>
    <message>
        <source>Shifts, at most</source>
        <translation>班次上限</translation>
    </message>
    <message>
        <source>Code and number, for example N 6: at most six nights in the period</source>
        <translation>代码和数目，例如 N 6：一个周期至多六个 N 班</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Fewer limits</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More limits, and pay…</source>
        <translation>更多限制与薪酬…</translation>
    </message>
    <message>
        <source>Nobody has this contract.</source>
        <translation>没有人持有此合同。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{count} {count:person has|people have} it: {names}</source>
        <translation>{count} 人持有：{names}</translation>
    </message>
    <message>
        <source>{count} people have it: {names} and {more} more</source>
        <translation>{count} 人持有：{names} 等（另有 {more} 人）</translation>
    </message>
    <message>
        <source>{part}: write a shift&apos;s code and a number, for example N 6.</source>
        <translation>{part}：请写班次代码和数目，例如 N 6。</translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>与排班周期相同</translation>
    </message>
    <message>
        <source>Over all weeks that are planned together, or the period</source>
        <translation>一起排班的各周合计，或按约定的周期</translation>
    </message>
    <message>
        <source>On top of the pay of an hour; counts in cost and budget</source>
        <translation>在每小时薪酬之上另加；计入成本和预算</translation>
    </message>
    <message>
        <source>Hours a week, at least</source>
        <translation>每周工时至少</translation>
    </message>
    <message>
        <source>Paid hours; each day of leave takes its share off</source>
        <translation>计薪工时；每请一天假相应减少</translation>
    </message>
    <message>
        <source>Hours a week, at most</source>
        <translation>每周工时至多</translation>
    </message>
    <message>
        <source>Paid hours; overtime of volunteers comes on top</source>
        <translation>计薪工时；自愿加班另计</translation>
    </message>
    <message>
        <source>Days a week, at least</source>
        <translation>每周天数至少</translation>
    </message>
    <message>
        <source>Days with a shift; a day of leave counts as one</source>
        <translation>有班的天数；请假一天也算一天</translation>
    </message>
    <message>
        <source>Days a week, at most</source>
        <translation>每周天数至多</translation>
    </message>
    <message>
        <source>Days in a row, at most</source>
        <translation>连续上班至多</translation>
    </message>
    <message>
        <source>Working days without a day off, last week counted in</source>
        <translation>中间没有休息日的上班天数，含上周</translation>
    </message>
    <message>
        <source>Rest between shifts</source>
        <translation>班间休息</translation>
    </message>
    <message>
        <source>Least time from the end of a shift to the next start</source>
        <translation>下班到下一个班上班的最短时间</translation>
    </message>
    <message>
        <source>Working days together</source>
        <translation>连续上班至少</translation>
    </message>
    <message>
        <source>The shortest run of working days; 1: a single day may be</source>
        <translation>最短的连续上班天数；1：可以只上一天</translation>
    </message>
    <message>
        <source>Days off together</source>
        <translation>连续休息至少</translation>
    </message>
    <message>
        <source>The shortest run of days off; 1: a single day may be</source>
        <translation>最短的连续休息天数；1：可以只休一天</translation>
    </message>
    <message>
        <source>Weekends, at most</source>
        <translation>上班周末至多</translation>
    </message>
    <message>
        <source>Hours of the period, at least</source>
        <translation>周期工时至少</translation>
    </message>
    <message>
        <source>Hours of the period, at most</source>
        <translation>周期工时至多</translation>
    </message>
    <message>
        <source>Weeks of the period</source>
        <translation>周期的周数</translation>
    </message>
    <message>
        <source>Weeks for which hours, weekends and shifts are agreed</source>
        <translation>工时、周末和班次上限所约定的周数</translation>
    </message>
    <message>
        <source>Pay of an hour</source>
        <translation>每小时薪酬</translation>
    </message>
    <message>
        <source>In units of money; 0: not known</source>
        <translation>以货币单位计；0：未知</translation>
    </message>
    <message>
        <source>Night, on top</source>
        <translation>夜班加成</translation>
    </message>
    <message>
        <source>Weekend, on top</source>
        <translation>周末加成</translation>
    </message>
    <message>
        <source>Public holiday, on top</source>
        <translation>法定节假日加成</translation>
    </message>
    <message>
        <source>Overtime, on top</source>
        <translation>加班加成</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts: limits of hours, days and rest</source>
        <translation>合同：工时、天数和休息的限制</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>添加合同</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周工时</translation>
    </message>
    <message>
        <source>Paid hours, least and most</source>
        <translation>计薪工时，最少和最多</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>每周天数</translation>
    </message>
    <message>
        <source>Least and most</source>
        <translation>最少和最多</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Most days without a day off</source>
        <translation>连续上班最多几天</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Least rest between two shifts</source>
        <translation>两个班之间的最短休息</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Most weekends with work in the period</source>
        <translation>一个周期内上班的周末最多几个</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How many have it</source>
        <translation>有多少人持有</translation>
    </message>
    <message>
        <source>What differs from person to person. Which of these limits must hold and which only should is said by the rules.</source>
        <translation>因人而异的限制。哪些必须遵守、哪些尽量遵守，由“规则”决定。</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
</context>
<context>
    <name>ContractsState</name>
    <message>
        <source>It is the only contract: add another one first.</source>
        <translation>这是唯一的合同：请先添加一个。</translation>
    </message>
    <message>
        <source>{name} has it: give them another contract first.</source>
        <translation>{name} 持有此合同：请先换成别的合同。</translation>
    </message>
    <message>
        <source>{count} people have it: give them another contract first.</source>
        <translation>{count} 人持有此合同：请先换成别的合同。</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>Copy this week</source>
        <translation>复制这一周</translation>
    </message>
    <message>
        <source>to the week of</source>
        <translation>到这一天所在的周</translation>
    </message>
    <message>
        <source>A day of the week to copy to</source>
        <translation>目标周中的一天</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Roster with its breaks</source>
        <translation>班表及其休息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>copy week {source} to {target}</source>
        <translation>把 {source} 的周复制到 {target}</translation>
    </message>
    <message>
        <source>The week from {day} is copied. Ctrl+Z takes it back.</source>
        <translation>已复制 {day} 开始的一周。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Choose another week than the shown one.</source>
        <translation>请选择另外一周。</translation>
    </message>
    <message>
        <source>Choose what to copy.</source>
        <translation>请选择要复制的内容。</translation>
    </message>
    <message>
        <source>There is nothing to copy: the other week is like this one already.</source>
        <translation>没有可复制的内容：两周已经一样。</translation>
    </message>
    <message>
        <source>Demand: {count:,} {count:interval is|intervals are} copied, {lost:,} there overwritten.</source>
        <translation>需求：复制 {count:,} 个时段，覆盖那一周的 {lost:,} 个。</translation>
    </message>
    <message>
        <source>Roster: {count:,} {count:shift is|shifts are} copied, {lost:,} there overwritten.</source>
        <translation>班表：复制 {count:,} 个班，覆盖那一周的 {lost:,} 个。</translation>
    </message>
    <message>
        <source>{count} {count:shift|shifts} of people who are away then left out.</source>
        <translation>{count} 个班因当事人届时不在而略去。</translation>
    </message>
    <message>
        <source>{count} {count:shift|shifts} of retired patterns left out.</source>
        <translation>{count} 个班属于已停用的班次，略去。</translation>
    </message>
    <message>
        <source>{count} locked {count:cell|cells} there kept.</source>
        <translation>那一周有 {count} 个锁定的单元格保持不变。</translation>
    </message>
    <message>
        <source>People know V{number} of that week; it stays what they were told.</source>
        <translation>那一周已发布 V{number}；大家知道的版本不变。</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Hide the curve, or show it again</source>
        <translation>收起或展开曲线</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Coverage of the day</source>
        <translation>当日人数与需求</translation>
    </message>
    <message>
        <source>Expected answer rate of the day</source>
        <translation>当日预期接通率</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>required</source>
        <translation>需求人数</translation>
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
        <source>answer rate {rate}</source>
        <translation>接通率 {rate}</translation>
    </message>
    <message>
        <source>Who could cover this?</source>
        <translation>谁能顶上？</translation>
    </message>
    <message>
        <source>{contacts} contacts, answer rate {answered}, service level {in_time}, occupancy {busy}</source>
        <translation>话务 {contacts}，接通率 {answered}，服务水平 {in_time}，利用率 {busy}</translation>
    </message>
    <message>
        <source>{clock}: required {required}, on duty {on_duty}, short {short}</source>
        <translation>{clock}：需求 {required} 人，在岗 {on_duty} 人，缺 {short} 人</translation>
    </message>
</context>
<context>
    <name>CurvePanel</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Agents on the line by time of day</source>
        <translation>各时段在线人数</translation>
    </message>
    <message>
        <source>Expected answer rate of the day</source>
        <translation>当日预期接通率</translation>
    </message>
    <message>
        <source>On the line</source>
        <translation>在线人数</translation>
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
        <source>on the line</source>
        <translation>在线</translation>
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
        <source>answer rate {rate}</source>
        <translation>接通率 {rate}</translation>
    </message>
    <message>
        <source>{clock}: required {required}, on the line {line}, off it {away}</source>
        <translation>{clock}：需求 {required}，在线 {line}，离线 {away}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Answer rate of the day, before and after</source>
        <translation>当天接通率，改动前后</translation>
    </message>
    <message>
        <source>Agents of the day with the plan</source>
        <translation>按方案的当天人数</translation>
    </message>
    <message>
        <source>as it was planned</source>
        <translation>原计划</translation>
    </message>
    <message>
        <source>nobody changes</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>with the plan</source>
        <translation>按方案</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>{clock}: required {required}, on duty {on_duty}</source>
        <translation>{clock}：需求 {required}，在岗 {on_duty}</translation>
    </message>
    <message>
        <source>answer rate planned {planned}, nobody changes {before}, plan {after}</source>
        <translation>接通率 原计划 {planned}，不变 {before}，方案 {after}</translation>
    </message>
</context>
<context>
    <name>DayEdits</name>
    <message>
        <source>It would end before it begins.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>move {what} of {name} to {clock}</source>
        <translation>将{name}的{what}移到 {clock}</translation>
    </message>
    <message>
        <source>change the length of {what} of {name}</source>
        <translation>更改{name}的{what}时长</translation>
    </message>
    <message>
        <source>delete {what} of {name}</source>
        <translation>删除{name}的{what}</translation>
    </message>
    <message>
        <source>unlock {what} of {name}</source>
        <translation>解锁{name}的{what}</translation>
    </message>
    <message>
        <source>lock {what} of {name}</source>
        <translation>锁定{name}的{what}</translation>
    </message>
    <message>
        <source>There is no shift of this week to put it in.</source>
        <translation>本周没有可以放入的班。</translation>
    </message>
    <message>
        <source>The shift is too short for it.</source>
        <translation>这个班太短，放不下。</translation>
    </message>
    <message>
        <source>insert {what} for {name}</source>
        <translation>为{name}插入{what}</translation>
    </message>
</context>
<context>
    <name>DayEmpty</name>
    <message>
        <source>No week to show yet</source>
        <translation>还没有可显示的一周</translation>
    </message>
    <message>
        <source>A day is made of a roster: the screen Week lists what there is still to do for one.</source>
        <translation>当日安排来自班表：“本周”页列出还要做什么。</translation>
    </message>
    <message>
        <source>Go to the week</source>
        <translation>前往本周</translation>
    </message>
    <message>
        <source>Nobody works on this day</source>
        <translation>这一天没有人上班</translation>
    </message>
    <message>
        <source>Choose another day above, or give somebody a shift on the roster.</source>
        <translation>请在上方选择另一天，或在班表里为员工排班。</translation>
    </message>
    <message>
        <source>Go to the roster</source>
        <translation>转到班表</translation>
    </message>
    <message>
        <source>No roster for this week yet</source>
        <translation>本周还没有班表</translation>
    </message>
    <message>
        <source>Build the roster first: then the day shows who is at work and when.</source>
        <translation>请先生成班表，然后这里会显示谁在什么时候上班。</translation>
    </message>
</context>
<context>
    <name>DayJudge</name>
    <message>
        <source>outside the shift</source>
        <translation>超出班次时间</translation>
    </message>
    <message>
        <source>at the same time as {what}</source>
        <translation>与{what}时间重叠</translation>
    </message>
    <message>
        <source>may begin only from {first} to {last}</source>
        <translation>只能在 {first} 至 {last} 之间开始</translation>
    </message>
    <message>
        <source>{found} after another break; at least {limit}</source>
        <translation>距另一次休息 {found}，至少 {limit}</translation>
    </message>
    <message>
        <source>{found} of work without a break; at most {limit}</source>
        <translation>连续工作 {found} 没有休息，最多 {limit}</translation>
    </message>
    <message>
        <source>{away} of {team} would be on a break at {clock}; at most {limit}</source>
        <translation>{clock} {team}将有 {away} 人同时休息，最多 {limit} 人</translation>
    </message>
    <message>
        <source>on a break at the same time as {name}: mentor and junior</source>
        <translation>与{name}同时休息：师傅和新人不能同时离开</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{clock} h</source>
        <translation>{clock} 小时</translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
</context>
<context>
    <name>DayScreen</name>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
    <message>
        <source>Placed, but not all as asked:</source>
        <translation>已安排，但有的不完全符合要求：</translation>
    </message>
    <message>
        <source>Placing…</source>
        <translation>正在安排…</translation>
    </message>
    <message>
        <source>No roster for this week yet: build it first.</source>
        <translation>本周还没有班表：请先生成班表。</translation>
    </message>
    <message>
        <source>No breaks on this day yet: F5 places them.</source>
        <translation>这一天还没有安排休息：按 F5 安排。</translation>
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
    <message>
        <source>Expected answer rate {rate}</source>
        <translation>预期接通率 {rate}</translation>
    </message>
</context>
<context>
    <name>DayTools</name>
    <message>
        <source>Day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Place breaks  F5</source>
        <translation>安排休息  F5</translation>
    </message>
    <message>
        <source>Place the breaks and meetings of this day anew; locked ones stay.</source>
        <translation>重新安排这一天的休息和会议；已锁定的不变。</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Step of moves</source>
        <translation>移动步长</translation>
    </message>
    <message>
        <source>start</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>DaysCard</name>
    <message>
        <source>The days</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>话务量</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Agent-hours needed</source>
        <translation>需求工时</translation>
    </message>
    <message>
        <source>Agent-hours short</source>
        <translation>缺员工时</translation>
    </message>
    <message>
        <source>Agent-hours beyond</source>
        <translation>富余工时</translation>
    </message>
    <message>
        <source>People at work</source>
        <translation>上班人数</translation>
    </message>
    <message>
        <source>People away</source>
        <translation>请假人数</translation>
    </message>
    <message>
        <source>Show this day</source>
        <translation>查看这一天</translation>
    </message>
</context>
<context>
    <name>DemandEdit</name>
    <message>
        <source>Nothing is expected there in any queue: choose one queue, then set the number.</source>
        <translation>这里各队列都没有预计话务：请先选择一个队列，再填写数值。</translation>
    </message>
    <message>
        <source>{queue} expects no contacts in this week: there is no shape to copy.</source>
        <translation>{queue} 本周没有预计话务，没有可复制的曲线。</translation>
    </message>
</context>
<context>
    <name>DemandScreen</name>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Import history…</source>
        <translation>导入历史…</translation>
    </message>
    <message>
        <source>Forecast  F5</source>
        <translation>预测  F5</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Length of an interval</source>
        <translation>时段长度</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>How long does a contact of {queue} take? Without, it needs nobody.</source>
        <translation>{queue}的每次话务要处理多久？没有处理时长就算不出人数。</translation>
    </message>
    <message>
        <source>Type the handle time</source>
        <translation>输入处理时长</translation>
    </message>
    <message>
        <source>Nothing is expected in this week yet. Forecast it from the history.</source>
        <translation>本周还没有预计话务，可由历史数据预测。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Nothing is expected in this week yet. Begin with the numbers of the week before, or type or paste them into the table.</source>
        <translation>这一周还没有需求。可以从上一周的数字开始，或在表格中输入、粘贴。</translation>
    </message>
    <message>
        <source>Copy the week before</source>
        <translation>复制上一周</translation>
    </message>
    <message>
        <source>Nothing is expected in this week yet. Import the call history to forecast it, or type or paste numbers into the table.</source>
        <translation>本周还没有预计话务。请导入历史话务进行预测，或在表格中输入、粘贴数值。</translation>
    </message>
    <message>
        <source>Special days, holidays or self-service changed: forecast again.</source>
        <translation>特殊日、节假日或自助解决率已更改：请重新预测。</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>还没有预测</translation>
    </message>
    <message>
        <source>The call history is there, up to {day}. Forecast the weeks after it; then correct what you know better and set the goals.</source>
        <translation>历史话务已到 {day}。请预测之后的各周，再修正您更了解的部分并设定目标。</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有话务数据</translation>
    </message>
    <message>
        <source>Import what your phone system exports: contacts by interval or call by call, as CSV or Excel. The forecast of the next weeks is made from it. Or choose a week on the screen Week, and type or paste its numbers here.</source>
        <translation>导入电话系统导出的数据：按时段的话务量或逐条通话记录，CSV 或 Excel 均可，系统据此预测今后几周。也可以先在“本周”页选择一周，然后在这里输入或粘贴数字。</translation>
    </message>
</context>
<context>
    <name>DemandSection</name>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>话务量</translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation>处理时长</translation>
    </message>
    <message>
        <source>+ Change contacts or handle time</source>
        <translation>+ 改变话务量或处理时长</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Remove this change</source>
        <translation>去掉此项</translation>
    </message>
    <message>
        <source>All other queues</source>
        <translation>其他所有队列</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
</context>
<context>
    <name>DemandState</name>
    <message>
        <source>copy the demand of the week before</source>
        <translation>复制上一周的需求</translation>
    </message>
    <message>
        <source>These numbers are kept in longer intervals. Choose a longer step to edit them.</source>
        <translation>这些数值按更长的时段保存，请选择更长的时段再编辑。</translation>
    </message>
</context>
<context>
    <name>DemandTableModel</name>
    <message>
        <source>&apos;{text}&apos; is no number. Type how many, for example 120.</source>
        <translation>“{text}”不是数字。请输入数值，例如 120。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>全周</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Corrected by hand; the forecast says {n} contacts</source>
        <translation>已人工修正；预测为 {n} 个话务</translation>
    </message>
    <message>
        <source>Agents set by hand (Del: calculate them again)</source>
        <translation>人数为手工设定（按 Del 重新计算）</translation>
    </message>
</context>
<context>
    <name>DemandTableView</name>
    <message>
        <source>Back to the forecast</source>
        <translation>恢复预测值</translation>
    </message>
    <message>
        <source>Note why…</source>
        <translation>备注原因…</translation>
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
    <name>DesignForm</name>
    <message>
        <source>What to design</source>
        <translation>设计要求</translation>
    </message>
    <message>
        <source>Lengths allowed</source>
        <translation>允许的时长</translation>
    </message>
    <message>
        <source>Keep in any case</source>
        <translation>一定保留</translation>
    </message>
    <message>
        <source>Shifts, at most</source>
        <translation>班次数上限</translation>
    </message>
    <message>
        <source>A start every</source>
        <translation>开始时间间隔</translation>
    </message>
    <message>
        <source>Earliest start</source>
        <translation>最早开始</translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation>最晚开始</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>各天</translation>
    </message>
    <message>
        <source>Design for</source>
        <translation>设计范围</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>May end on the next day (nights)</source>
        <translation>可到次日结束（夜班）</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>每天相同</translation>
    </message>
    <message>
        <source>weekends apart</source>
        <translation>周末另设</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 周</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 周</translation>
    </message>
    <message>
        <source>From the shown week on, so that the shifts last</source>
        <translation>从所示的一周起，使班次能用得久</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Allow this length too</source>
        <translation>也允许这种时长</translation>
    </message>
    <message>
        <source>Length, paid hours and break of a shift</source>
        <translation>班次的时长、计薪工时和休息</translation>
    </message>
    <message>
        <source>Split shifts too (two parts)</source>
        <translation>允许两段班（分两段上班）</translation>
    </message>
    <message>
        <source>Two parts of at least three hours, with 2 to 5 unpaid hours between them</source>
        <translation>分两段上班，每段至少 3 小时，中间空档 2 至 5 小时，不计薪</translation>
    </message>
    <message>
        <source>Paid hours and break must fit into the length of the shift.</source>
        <translation>计薪工时和休息必须在班次时长之内。</translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>Today&apos;s and proposed shifts, against the need</source>
        <translation>现有班次与建议班次，对照需求</translation>
    </message>
    <message>
        <source>Today&apos;s and proposed shifts</source>
        <translation>现有和建议的班次</translation>
    </message>
    <message>
        <source>There is no demand for {count} weeks: choose fewer.</source>
        <translation>没有 {count} 周的需求：请减少周数。</translation>
    </message>
    <message>
        <source>adopt {count} shifts</source>
        <translation>采用 {count} 个班次</translation>
    </message>
    <message>
        <source>Today ({count})</source>
        <translation>现有（{count}）</translation>
    </message>
    <message>
        <source>F5 chooses the shifts that lose the fewest contacts with these people.</source>
        <translation>按 F5，按现有人员选出未接话务最少的班次。</translation>
    </message>
    <message>
        <source>Proposed ({count})</source>
        <translation>建议（{count}）</translation>
    </message>
    <message>
        <source>Building two rosters…</source>
        <translation>正在排两份班表…</translation>
    </message>
    <message>
        <source>The shifts are adopted; old ones stay for the rosters that have them.</source>
        <translation>已采用新班次；旧班次为已有班表保留。</translation>
    </message>
    <message>
        <source>Wishes for old shifts count for the nearest new ones.</source>
        <translation>对旧班次的意愿按最接近的新班次计算。</translation>
    </message>
    <message>
        <source>Build the roster</source>
        <translation>生成班表</translation>
    </message>
    <message>
        <source>Tick at least one length.</source>
        <translation>请至少勾选一种时长。</translation>
    </message>
    <message>
        <source>More shifts are kept than asked for: allow more, or keep fewer.</source>
        <translation>保留的班次比要求的多：请增加班次数，或少保留几个。</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>还没有员工</translation>
    </message>
    <message>
        <source>Shifts are designed for the people there are. Fill the sheets Employees and Contracts of the workbook and import it.</source>
        <translation>班次是按现有人员设计的。请填写工作簿的“员工”和“合同”表并导入。</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>前往“开始”</translation>
    </message>
    <message>
        <source>No demand yet</source>
        <translation>还没有需求</translation>
    </message>
    <message>
        <source>Nobody is required in this week, so there is nothing to design shifts for. Forecast the week, or enter its demand, first.</source>
        <translation>本周没有需求人数，无从设计班次。请先预测本周话务，或录入需求。</translation>
    </message>
    <message>
        <source>Go to Demand</source>
        <translation>前往“需求”</translation>
    </message>
    <message>
        <source>The comparison failed: {reason}</source>
        <translation>对比失败：{reason}</translation>
    </message>
</context>
<context>
    <name>DesignPanel</name>
    <message>
        <source>Design</source>
        <translation>班次设计</translation>
    </message>
    <message>
        <source>Lost contacts</source>
        <translation>未接话务</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Expected contacts that the best choice so far does not answer</source>
        <translation>目前最好的方案预计接不起来的话务</translation>
    </message>
    <message>
        <source>No choice of so many shifts loses fewer: proven</source>
        <translation>已证明：同样班次数的任何方案都不会更少</translation>
    </message>
    <message>
        <source>How far the choice so far can be from the best, at most</source>
        <translation>目前方案与最优方案最多相差多少</translation>
    </message>
    <message>
        <source>Choosing {count} shifts…</source>
        <translation>正在选 {count} 个班次…</translation>
    </message>
    <message>
        <source>Looking at 1 to {count} shifts: {number}…</source>
        <translation>正在比较 1 到 {count} 个班次：{number}…</translation>
    </message>
    <message>
        <source>Stopped before any shifts were found. F5 begins again.</source>
        <translation>还没找到班次就停止了。按 F5 重新开始。</translation>
    </message>
    <message>
        <source>No shifts were found in this time. Allow more time or other lengths.</source>
        <translation>在限定时间内没有找到方案。请延长时间或允许其他时长。</translation>
    </message>
    <message>
        <source>Done: look at the shifts, then compare or adopt them.</source>
        <translation>完成：请查看班次，再对比或采用。</translation>
    </message>
    <message>
        <source>Stopped. These shifts are proven the best of so many.</source>
        <translation>已停止。已证明：同样数量的班次中，没有比这更好的。</translation>
    </message>
    <message>
        <source>Stopped: the best so far. A longer search could lose at most {gap} fewer contacts.</source>
        <translation>已停止：这是目前最好的方案，继续算下去，未接话务最多还能减少 {gap}。</translation>
    </message>
    <message>
        <source>The design failed: {reason}</source>
        <translation>班次设计失败：{reason}</translation>
    </message>
    <message>
        <source>These are the shifts of today now.</source>
        <translation>这些就是现在的班次。</translation>
    </message>
    <message>
        <source>F5 designs the shifts as said below.</source>
        <translation>按 F5 按下面的要求设计班次。</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>未选中任何人</translation>
    </message>
    <message>
        <source>Select one person or several in the table.</source>
        <translation>在表格中选中一人或多人。</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>The day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Who could take a shift</source>
        <translation>谁能接班</translation>
    </message>
</context>
<context>
    <name>DifferenceTableModel</name>
    <message>
        <source>Take over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Here → file</source>
        <translation>这里 → 文件</translation>
    </message>
    <message>
        <source>What it breaks and mends</source>
        <translation>违反和改善的规则</translation>
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
        <source>must not be above max_consecutive_days</source>
        <translation>不能大于最长连续工作天数</translation>
    </message>
    <message>
        <source>must not be below min_period_hours</source>
        <translation>不得小于“周期最少工时”</translation>
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
        <source>must be more than 0</source>
        <translation>须大于 0</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1</source>
        <translation>须大于 0，且不大于 1</translation>
    </message>
    <message>
        <source>must be lunch or break</source>
        <translation>必须是午餐或小休</translation>
    </message>
    <message>
        <source>must be 1 to 1439</source>
        <translation>必须为 1 到 1439</translation>
    </message>
    <message>
        <source>must be at most the shift&apos;s length without the gap</source>
        <translation>不能超过班次时长减去空档</translation>
    </message>
    <message>
        <source>must leave work before and after the gap</source>
        <translation>空档前后都必须有上班时间</translation>
    </message>
    <message>
        <source>needs a length of the gap</source>
        <translation>需要填写空档的时长</translation>
    </message>
    <message>
        <source>needs both times of the gap</source>
        <translation>空档的开始和结束时间都要填写</translation>
    </message>
    <message>
        <source>must be 0 to 1 (0% to 100%)</source>
        <translation>须在 0 至 1（0% 至 100%）之间</translation>
    </message>
    <message>
        <source>must be 0 to below 1 (100%)</source>
        <translation>须不小于 0，且小于 1（100%）</translation>
    </message>
    <message>
        <source>must be 1 to 1440</source>
        <translation>必须为 1 到 1440</translation>
    </message>
    <message>
        <source>must not be before the earliest, nor a day later</source>
        <translation>不能早于最早时间，也不能晚一天</translation>
    </message>
    <message>
        <source>must not be below the least</source>
        <translation>不能小于下限</translation>
    </message>
    <message>
        <source>must be 1 to 100</source>
        <translation>必须为 1 到 100</translation>
    </message>
    <message>
        <source>must not be a break</source>
        <translation>不能是午餐或小休</translation>
    </message>
    <message>
        <source>must leave room for the meeting</source>
        <translation>必须放得下会议</translation>
    </message>
    <message>
        <source>must not be before the first day</source>
        <translation>不能早于首日</translation>
    </message>
    <message>
        <source>this rule is a wish, it cannot be hard</source>
        <translation>该规则是目标，不能设为硬性</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>Your work is saved up to the last edit, and you can go on. If it happens again, send this text to whoever looks after SixShift for you.</source>
        <translation>您的工作已保存到最后一次修改，可以继续。如果再次出现，请把这段文字发给负责维护六班排班的人。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ExceptionsPanel</name>
    <message>
        <source>Single days</source>
        <translation>个别日期</translation>
    </message>
    <message>
        <source>None. Here belongs what holds on one date only: a course, a late bus.</source>
        <translation>没有。只在某一天有效的写在这里：上课、班车晚点。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Before the start: on the next day; 00:00: midnight</source>
        <translation>早于开始时间：次日；00:00：午夜</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Whether the person can work then</source>
        <translation>当时能否上班</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>From and to are the same time: correct one, or say 00:00 to 00:00.</source>
        <translation>起止时间相同：请改正其一，或填 00:00 至 00:00。</translation>
    </message>
    <message>
        <source>availability of {who} on {day}</source>
        <translation>{who} {day} 的可用时间</translation>
    </message>
    <message>
        <source>remove {count} single days of {who}</source>
        <translation>移除 {who} 的 {count} 个个别日期</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
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
        <source>Choose the folder for the calendars</source>
        <translation>选择存放日历的文件夹</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>每人</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日排班</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已导出：{path}</translation>
    </message>
    <message>
        <source>Written: {count} files in {path}</source>
        <translation>已导出：{path} 中的 {count} 个文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space, or choose another folder.</source>
        <translation>{name} 未写入：磁盘已满。请清理空间，或换一个文件夹。</translation>
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
        <source>{name} lacks the skill {skill} of {queue}: choose another queue, or add the skill in the sheet Employees</source>
        <translation>{name} 没有“{queue}”要求的技能 {skill}：请换一个队列，或在“员工”表中加上该技能</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no wish: write the code of a pattern, OFF for a day off, or either with not before it, such as not N</source>
        <translation>“{value}”不是意愿：请填班次代码，休息填 休；不要某班则在前面加 非，如 非N</translation>
    </message>
    <message>
        <source>row {first} wishes for what this row is against, or the other way: delete one</source>
        <translation>与第 {first} 行的意愿相反：请删除其中一行</translation>
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
        <source>&quot;{value}&quot; cannot be a code: in the sheet Requests it is a wish against &quot;{other}&quot;</source>
        <translation>“{value}”不能用作代码：在“意愿”表中它表示不要“{other}”</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is the code of another shift already</source>
        <translation>“{value}” 已是另一个班次的代码</translation>
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
        <source>the roster is of {first} to {last}: choose the week of one of these days</source>
        <translation>该班表是 {first} 至 {last} 的：请选择其中某天所在的周</translation>
    </message>
    <message>
        <source>{value} is not in the project any more; the row was left out</source>
        <translation>{value} 已不在项目里；该行已略过</translation>
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
        <source>{name} (ID {id}) has no row: add the row, with OFF in each cell if not at work</source>
        <translation>{name}（工号 {id}）没有对应的行：请添加；不上班的日子请写“休”</translation>
    </message>
    <message>
        <source>this rule always holds: write yes; to free locked cells, take their locks off</source>
        <translation>这条规则始终有效：请写“是”；要放开锁定的单元格，请解除锁定</translation>
    </message>
    <message>
        <source>this rule always holds: write must; to free locked cells, take their locks off</source>
        <translation>这条规则始终有效：请写“必须”；要放开锁定的单元格，请解除锁定</translation>
    </message>
    <message>
        <source>this contradicts Hard in row {first}: must goes with yes, important and nice with no</source>
        <translation>与第 {first} 行的“硬性”矛盾：“必须”对应“是”，“重要”和“尽量”对应“否”</translation>
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
        <source>the column ID is missing: copy it too</source>
        <translation>缺少“工号”列：请一并复制</translation>
    </message>
    <message>
        <source>{column} is empty: fill it in</source>
        <translation>“{column}”为空：请填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is already in {first}: every person needs an ID of their own</source>
        <translation>“{value}”已在 {first} 中：每人的工号必须唯一</translation>
    </message>
    <message>
        <source>there is no column for this cell: it was copied too far</source>
        <translation>此格没有对应的列：复制的范围过宽</translation>
    </message>
    <message>
        <source>an ID cannot be pasted over: paste whole rows, from the ID</source>
        <translation>不能粘贴覆盖工号：请从工号列起粘贴整行</translation>
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
        <source>{count} calls have an unknown outcome ({words}); those with a handle time count as answered: rows {rows}</source>
        <translation>{count} 通电话结果不明（{words}）；有处理时长的计为接通：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} calls were no contacts (tests, phantoms, outbound) and are not counted</source>
        <translation>{count} 通不是来电（测试、虚呼、外呼），不计入</translation>
    </message>
    <message>
        <source>{count} cells are no number (&quot;{text}&quot;) and count as unknown: rows {rows}</source>
        <translation>{count} 个单元格不是数字（“{text}”），按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} cells are no length of time (&quot;{text}&quot;) and count as unknown: rows {rows}</source>
        <translation>{count} 个单元格不是时长（“{text}”），按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} cells are empty and count as unknown: rows {rows}</source>
        <translation>{count} 个单元格为空，按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} numbers are negative and count as unknown: rows {rows}</source>
        <translation>{count} 个数值为负，按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} numbers are impossibly large and count as unknown: rows {rows}</source>
        <translation>{count} 个数值过大，按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>in {count} rows more contacts were answered and abandoned than offered; answered and abandoned count as unknown there: rows {rows}</source>
        <translation>有 {count} 行的接通与放弃之和大于来电量，这些行的接通和放弃按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} handle times are 0, negative or beyond 4 h and count as unknown: rows {rows}</source>
        <translation>{count} 个处理时长为 0、负数或超过 4 小时，按未知处理：第 {rows} 行</translation>
    </message>
    <message>
        <source>no column counts the contacts offered: the answered ones are taken for them</source>
        <translation>没有来电量列：以接通量代替</translation>
    </message>
    <message>
        <source>this is the handle time of all contacts together: it was divided by those answered</source>
        <translation>此列是总处理时长：已除以接通量</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason}): check path and rights</source>
        <translation>无法读取文件（{reason}）：请检查路径和权限</translation>
    </message>
    <message>
        <source>no row of column names found: put names such as Date, Time, Offered above the rows</source>
        <translation>没有找到列名行：请在数据上方写上列名，如 日期、时间、来电量</translation>
    </message>
    <message>
        <source>there is no row of values below the column names: export the file again</source>
        <translation>列名下面没有数据行：请重新导出文件</translation>
    </message>
    <message>
        <source>{count} spans of time have no rows and count as unknown: {spans}</source>
        <translation>有 {count} 段时间没有数据，按未知处理：{spans}</translation>
    </message>
    <message>
        <source>{count} days have no rows and count as unknown: {days}</source>
        <translation>有 {count} 天没有数据，按未知处理：{days}</translation>
    </message>
    <message>
        <source>an hour is missing where clocks go forward; it counts as unknown: {hours}</source>
        <translation>夏令时开始缺少一小时，按未知处理：{hours}</translation>
    </message>
    <message>
        <source>no column gives date and time ({headers}): name one Date and one Time, or say which they are</source>
        <translation>没有日期和时间列（{headers}）：请把列命名为 日期、时间，或手工指定</translation>
    </message>
    <message>
        <source>no column counts the contacts ({headers}): name it Offered, or say which it is; in a list of single calls say which column is the outcome</source>
        <translation>没有话务量列（{headers}）：请命名为 来电量，或手工指定；逐条记录请指定通话结果列</translation>
    </message>
    <message>
        <source>no row of column names found: put names such as ID, Date, Start, End above the rows</source>
        <translation>没有找到列名行：请在数据上方写上列名，如 工号、日期、上班、下班</translation>
    </message>
    <message>
        <source>there is no column &quot;{header}&quot; for {field}: use one of {headers}</source>
        <translation>没有名为“{header}”的列（{field}）：可用的列有 {headers}</translation>
    </message>
    <message>
        <source>no column says who it is ({headers}): name it ID, or say which it is</source>
        <translation>没有写明是谁的列（{headers}）：请命名为 工号，或指定是哪一列</translation>
    </message>
    <message>
        <source>no column says when people came and left ({headers}): name them Date, Start and End, or Stamp where each row is one stamp, or say which they are</source>
        <translation>没有写明到岗和离岗时间的列（{headers}）：请命名为 日期、上班、下班，每行一次打卡时命名为 打卡时间，或指定是哪一列</translation>
    </message>
    <message>
        <source>no row holds contacts that can be counted: check the column</source>
        <translation>没有一行有可用的话务量：请检查该列</translation>
    </message>
    <message>
        <source>this column holds {count} different names: it is hardly the queue; choose another column</source>
        <translation>此列有 {count} 个不同名称，不像是队列：请另选一列</translation>
    </message>
    <message>
        <source>{count} rows have an unknown channel ({words}), which is left out: rows {rows}</source>
        <translation>{count} 行渠道不明（{words}），渠道已忽略：第 {rows} 行</translation>
    </message>
    <message>
        <source>the queue {queue} has rows of several channels: {channel} is taken</source>
        <translation>队列 {queue} 有多种渠道：按 {channel} 处理</translation>
    </message>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} 等，另有 {count} 行</translation>
    </message>
    <message>
        <source>{count} rows are there twice and count once: rows {rows}</source>
        <translation>{count} 行重复，只计一次：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} rows have the queue and the time of an earlier row but other numbers; they were added up: rows {rows}</source>
        <translation>{count} 行与前面的行队列和时间相同而数值不同，已相加：第 {rows} 行</translation>
    </message>
    <message>
        <source>an hour comes twice where clocks go back; both were added up: {hours}</source>
        <translation>夏令时结束有一小时出现两次，已相加：{hours}</translation>
    </message>
    <message>
        <source>no row has a date and a time that can be read (&quot;{text}&quot;): write them like 2026-11-30 10:00</source>
        <translation>没有一行的日期时间可以识别（“{text}”）：请写成 2026-11-30 10:00</translation>
    </message>
    <message>
        <source>{count} rows have no readable date and time (&quot;{text}&quot;) and were left out: rows {rows}</source>
        <translation>{count} 行的日期时间无法识别（“{text}”），已忽略：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} rows of totals were left out: rows {rows}</source>
        <translation>{count} 行合计已忽略：第 {rows} 行</translation>
    </message>
    <message>
        <source>{count} rows lie more than ten years from the others ({text}) and were left out: rows {rows}</source>
        <translation>{count} 行与其他行相差十年以上（{text}），已忽略：第 {rows} 行</translation>
    </message>
    <message>
        <source>day and month cannot be told apart: {text} was read as day/month/year</source>
        <translation>无法分辨日和月：{text} 按 日/月/年 读取</translation>
    </message>
    <message>
        <source>day and month cannot be told apart: {text} was read as month/day/year</source>
        <translation>无法分辨日和月：{text} 按 月/日/年 读取</translation>
    </message>
    <message>
        <source>the rows start at {times}: export totals of 5, 6, 10, 15, 30 or 60 min, counted from the full hour</source>
        <translation>各行开始于 {times}：请导出从整点起 5、6、10、15、30 或 60 分钟的汇总</translation>
    </message>
    <message>
        <source>every row starts at {time}, so the length of the intervals cannot be told: export at least an hour, with totals of 5, 6, 10, 15, 30 or 60 min</source>
        <translation>每行都开始于 {time}，无法判断时段长度：请至少导出一小时，按 5、6、10、15、30 或 60 分钟汇总</translation>
    </message>
    <message>
        <source>{count} rows do not start on an interval of {minutes} min and were left out: rows {rows}</source>
        <translation>{count} 行不在 {minutes} 分钟的时段上，已忽略：第 {rows} 行</translation>
    </message>
    <message>
        <source>this is neither a text file nor an Excel workbook: export it as CSV or .xlsx</source>
        <translation>这既不是文本文件也不是 Excel 工作簿：请导出为 CSV 或 .xlsx</translation>
    </message>
    <message>
        <source>this is a web page, not a table: open it in Excel and save it as .xlsx</source>
        <translation>这是网页而不是表格：请用 Excel 打开并另存为 .xlsx</translation>
    </message>
    <message>
        <source>the characters cannot be read (not UTF-8, GB18030 or Windows-1252): save as CSV UTF-8</source>
        <translation>无法识别字符编码（不是 UTF-8、GB18030 或 Windows-1252）：请另存为 CSV UTF-8</translation>
    </message>
    <message>
        <source>line {line} is longer than a row of a table can be: export it as CSV again</source>
        <translation>第 {line} 行太长，不可能是表格的一行：请重新导出为 CSV</translation>
    </message>
    <message>
        <source>the quotation marks near line {line} do not match: mend the line or export the file again</source>
        <translation>第 {line} 行附近的引号不成对：请改正或重新导出</translation>
    </message>
    <message>
        <source>neither ID nor Contract is filled in: fill in one</source>
        <translation>工号和合同都没有填：请填其中一个</translation>
    </message>
    <message>
        <source>ID and Contract are both filled in: leave one empty</source>
        <translation>工号和合同都填了：请只留一个</translation>
    </message>
    <message>
        <source>nobody is in the team &quot;{value}&quot;: correct it or change the sheet Employees</source>
        <translation>没有人在“{value}”组：请更正，或修改“员工”表</translation>
    </message>
    <message>
        <source>the row has no date: fill it in</source>
        <translation>该行没有日期：请填写</translation>
    </message>
    <message>
        <source>the row says when the person left, not when they came: fill it in</source>
        <translation>该行有离岗时间而没有到岗时间：请填写</translation>
    </message>
    <message>
        <source>the row does not say when the person left; that stays open</source>
        <translation>该行没有离岗时间；离岗时间留空</translation>
    </message>
    <message>
        <source>from {start} to {end} is more than 24 h: mend the row</source>
        <translation>{start} 至 {end} 超过 24 小时：请改正该行</translation>
    </message>
    <message>
        <source>a break needs a beginning and an end: fill both in</source>
        <translation>休息需要开始和结束：请都填上</translation>
    </message>
    <message>
        <source>the break does not lie between coming and leaving: mend the row</source>
        <translation>休息不在到岗与离岗之间：请改正该行</translation>
    </message>
    <message>
        <source>came and left at {start}: mend the row</source>
        <translation>到岗与离岗都是 {start}：请改正该行</translation>
    </message>
    <message>
        <source>{employee} has hours on {date} in row {other} already, and these overlap them: keep one row</source>
        <translation>{employee} 在 {date} 的工时已见第 {other} 行，与此行重叠：请只保留一行</translation>
    </message>
    <message>
        <source>the row says the same as row {other}; it counts once</source>
        <translation>该行与第 {other} 行相同；只计一次</translation>
    </message>
    <message>
        <source>whether day or month comes first cannot be seen; the first is taken as the {part}</source>
        <translation>看不出日和月谁在前；第一个数按{part}理解</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no date or time: write it as 2026-11-30 or 08:30</source>
        <translation>“{value}”不是日期或时间：请写成 2026-11-30 或 08:30</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is nobody in the project ({count} rows): mend the ID, or add the person first</source>
        <translation>项目中没有“{value}”（{count} 行）：请改正工号，或先添加该员工</translation>
    </message>
    <message>
        <source>several people are called &quot;{value}&quot; ({count} rows): give the ID in place of the name</source>
        <translation>有多人叫“{value}”（{count} 行）：请用工号代替姓名</translation>
    </message>
    <message>
        <source>the row says nobody: fill in the ID</source>
        <translation>该行没有写是谁：请填写工号</translation>
    </message>
    <message>
        <source>the row has no date and time: fill them in</source>
        <translation>该行没有日期和时间：请填写</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is neither in nor out: write in or out, or choose no column for it</source>
        <translation>“{value}”既不是进也不是出：请写 in 或 out，或不选这一列</translation>
    </message>
    <message>
        <source>{count} stamps within two minutes of another of the same person count once: rows {rows}</source>
        <translation>{count} 次打卡与同一人另一次相隔不到两分钟，只计一次：行 {rows}</translation>
    </message>
    <message>
        <source>{count} stamps from {start} on: one is missing; add it, or leave this day out</source>
        <translation>从 {start} 起有 {count} 次打卡：缺一次；请补上，或略去这一天</translation>
    </message>
    <message>
        <source>two stamps {direction} in a row, at {start} and {end}: add the one between them</source>
        <translation>{start} 和 {end} 连续两次打卡都是{direction}：请补上中间的一次</translation>
    </message>
    <message>
        <source>in</source>
        <translation>进</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>the first stamp of the shift, at {start}, is out: add the one of coming in</source>
        <translation>该班第一次打卡（{start}）是出：请补上到岗打卡</translation>
    </message>
    <message>
        <source>no stamp says when the shift from {start} ended; that stays open</source>
        <translation>没有打卡说明 {start} 开始的班何时结束；离岗时间留空</translation>
    </message>
    <message>
        <source>{value} already has a line for {date} ({first}): delete one of them</source>
        <translation>{value} 在 {date} 已有一行（{first}）：请删除其中一行</translation>
    </message>
    <message>
        <source>nobody in the project has the ID &quot;{value}&quot;: correct it, or delete the row</source>
        <translation>项目里没有工号“{value}”：请改正，或删除该行</translation>
    </message>
    <message>
        <source>nobody is called &quot;{value}&quot;: correct the name, or put the ID beside it</source>
        <translation>没有叫“{value}”的人：请改正姓名，或在旁边填上工号</translation>
    </message>
    <message>
        <source>{count} people are called {value} (IDs {ids}): put the ID beside the name</source>
        <translation>有 {count} 人叫 {value}（工号 {ids}）：请在姓名旁填上工号</translation>
    </message>
    <message>
        <source>the ID {id} is {name}&apos;s, but the row says {value}: correct one of them</source>
        <translation>工号 {id} 是 {name} 的，这一行却写着 {value}：请改正其中一个</translation>
    </message>
    <message>
        <source>no roster found: put dates above the columns and IDs or names of this project before the rows, or a line for each shift with date, person and code</source>
        <translation>没有找到班表：请在各列上方写日期、各行前面写本项目的工号或姓名；或者每个班一行，写明日期、人员和代码</translation>
    </message>
    <message>
        <source>this is a roster that SixShift wrote, not an input workbook: open its project, then choose File &gt; Take over an edited roster, or use the command merge</source>
        <translation>这是 SixShift 写出的班表，不是输入工作簿：请先打开它的项目，再选择 文件 &gt; 接收修改后的班表，或者使用命令 merge</translation>
    </message>
    <message>
        <source>the code &quot;{code}&quot; ({count} {count:cell|cells}) is not known: say what it means with --map &quot;{code}={guess}&quot; (a pattern, OFF, or KEEP for cells that stay as they are)</source>
        <translation>代码“{code}”（{count} 格）未知：请用 --map &quot;{code}={guess}&quot; 说明含义（班次代码、OFF，或 KEEP 表示保持原样）</translation>
    </message>
    <message>
        <source>{count} {count:cell|cells} of the roster {count:is|are} empty: say what that means with --map &quot;=OFF&quot; (a day off), a pattern, or &quot;=KEEP&quot; (they stay as they are)</source>
        <translation>班表中有 {count} 个空单元格：请用 --map &quot;=OFF&quot;（休息）、某个班次或 &quot;=KEEP&quot;（保持不变）说明其含义</translation>
    </message>
    <message>
        <source>no contract is called &quot;{value}&quot;</source>
        <translation>没有名为“{value}”的合同</translation>
    </message>
    <message>
        <source>no shift has the code &quot;{value}&quot;</source>
        <translation>没有代码为“{value}”的班次</translation>
    </message>
    <message>
        <source>no queue takes the skill &quot;{value}&quot; and nobody has it yet</source>
        <translation>没有队列需要技能“{value}”，也没有人具备</translation>
    </message>
    <message>
        <source>nobody has the ID &quot;{value}&quot;</source>
        <translation>没有工号为“{value}”的人</translation>
    </message>
    <message>
        <source>{count} people are called {value}: type the ID</source>
        <translation>有 {count} 人叫 {value}：请输入工号</translation>
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
        <source>Faults</source>
        <translation>问题列表</translation>
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
        <source>{count} {count:fault|faults} in {name}: mend in Excel, save, read again</source>
        <translation>{name} 有 {count} 处错误：请在 Excel 中改正并保存，然后重新读取</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Expected share of the contacts that are answered</source>
        <translation>预期接通的话务占比</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Expected share of the contacts answered within the queues&apos; thresholds</source>
        <translation>预期在队列时限内接通的话务占比</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Expected wait of all contacts</source>
        <translation>全部话务的预期等待时间</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Expected share of the time on the line spent on contacts</source>
        <translation>预期在线时间中处理话务的占比</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>最低接通率</translation>
    </message>
    <message>
        <source>Lowest answer rate of all intervals with a contact or more</source>
        <translation>话务量不少于一个的时段中最低的接通率</translation>
    </message>
    <message>
        <source>Hours paid</source>
        <translation>计薪工时</translation>
    </message>
    <message>
        <source>Of all shifts, as the patterns pay them</source>
        <translation>全部班次，按班次计薪工时</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Started hours beyond the contracts&apos; most</source>
        <translation>超出合同上限的工时（不足一小时按一小时计）</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>At the rates of the contracts, overtime included</source>
        <translation>按合同费率计算，含加班</translation>
    </message>
    <message>
        <source>Beside mentor</source>
        <translation>与师傅同班</translation>
    </message>
    <message>
        <source>Share of the juniors&apos; hours that they work beside their mentors</source>
        <translation>新人工时中与师傅同班的占比</translation>
    </message>
    <message>
        <source>Rules broken</source>
        <translation>违反规则</translation>
    </message>
    <message>
        <source>Hard rules that the roster breaks</source>
        <translation>班表违反的硬性规则</translation>
    </message>
    <message>
        <source>{count} shifts</source>
        <translation>{count} 个班</translation>
    </message>
    <message>
        <source>no pay known</source>
        <translation>没有薪酬数据</translation>
    </message>
    <message>
        <source>{count} others to look at</source>
        <translation>另有 {count} 处未能尽量满足</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>话务量 {count}</translation>
    </message>
    <message>
        <source>{paired} of {juniors} juniors</source>
        <translation>{juniors} 名新人中 {paired} 名</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺员</translation>
    </message>
    <message>
        <source>Agent-hours required and not covered</source>
        <translation>需要而没有人的工时</translation>
    </message>
    <message>
        <source>Beyond need</source>
        <translation>富余</translation>
    </message>
    <message>
        <source>Agent-hours on duty that no queue requires</source>
        <translation>在岗而没有队列需要的工时</translation>
    </message>
    <message>
        <source>goal {goal}</source>
        <translation>目标 {goal}</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>This week</source>
        <translation>本周指标</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Expected share of the contacts that are answered</source>
        <translation>预期接通的话务占比</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Expected share of the contacts answered within the queues&apos; thresholds</source>
        <translation>预期在各队列时限内应答的话务比例</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Expected share of the time on the line spent on contacts</source>
        <translation>预期在线时间中用于处理话务的比例</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>满足率</translation>
    </message>
    <message>
        <source>Share of the required agent-hours that are covered</source>
        <translation>需求工时中已满足的比例</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺员（小时）</translation>
    </message>
    <message>
        <source>Agent-hours required and not covered</source>
        <translation>需要而没有人的工时</translation>
    </message>
    <message>
        <source>Agent-hours on duty that no queue requires</source>
        <translation>在岗而没有队列需要的工时</translation>
    </message>
    <message>
        <source>What the roster breaks of the soft rules, weighed;
where there are two numbers, important + nice to have</source>
        <translation>班表违反软性规则的加权总和；
有两个数时：重要 + 尽量</translation>
    </message>
    <message>
        <source>Expected rates by queue</source>
        <translation>各队列预期指标</translation>
    </message>
    <message>
        <source>Cost of the roster {cost}</source>
        <translation>班表代价 {cost}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}</translation>
    </message>
    <message>
        <source>Beyond need</source>
        <translation>富余（小时）</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find: name, ID, pinyin or initials</source>
        <translation>查找：姓名、工号、拼音或首字母</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找员工</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>含已归档</translation>
    </message>
    <message>
        <source>Also those who left before the shown week</source>
        <translation>也显示在所示周之前离职的人</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>所有组</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>All skills</source>
        <translation>所有技能</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>所有合同</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total}</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周数</translation>
    </message>
    <message>
        <source>Weeks to forecast</source>
        <translation>预测的周数</translation>
    </message>
    <message>
        <source>Keep what was corrected by hand</source>
        <translation>保留人工修正</translation>
    </message>
    <message>
        <source>Import the call history first.</source>
        <translation>请先导入历史话务。</translation>
    </message>
    <message>
        <source>{queues}: from {first} to {last}, from the history up to {known}.</source>
        <translation>{queues}：{first} 至 {last}，依据截至 {known} 的历史数据。</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>There is no call history yet. Import it first.</source>
        <translation>还没有历史话务，请先导入。</translation>
    </message>
    <message>
        <source>Forecasting…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>The forecast is done. It is put in when the roster has been built.</source>
        <translation>预测已完成，排班结束后填入。</translation>
    </message>
    <message>
        <source>No history before {first} for: {queues}. Import it first.</source>
        <translation>{first} 之前没有历史数据：{queues}。请先导入。</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Forecast: {contacts} contacts; weeks: {weeks}, queues: {queues}.</source>
        <translation>已预测：{weeks} 周，{queues} 个队列，共 {contacts} 个话务。</translation>
    </message>
    <message>
        <source>Without history: {queues}. Give it another queue&apos;s shape under &apos;Queues&apos;.</source>
        <translation>没有历史数据：{queues}。可在“队列”中套用其他队列的曲线。</translation>
    </message>
    <message>
        <source>The history has no handle time for {queues}: type it in the table (Handle time).</source>
        <translation>{queues} 的历史数据没有处理时长：请在表格（处理时长）中填写。</translation>
    </message>
    <message>
        <source>The forecast failed: {reason}</source>
        <translation>预测失败：{reason}</translation>
    </message>
</context>
<context>
    <name>FrontierPanel</name>
    <message>
        <source>What more shifts buy</source>
        <translation>多一个班次的收益</translation>
    </message>
    <message>
        <source>People a day</source>
        <translation>每天人数</translation>
    </message>
    <message>
        <source>Answered, %</source>
        <translation>接通率（%）</translation>
    </message>
    <message>
        <source>Number of shifts</source>
        <translation>班次数</translation>
    </message>
    <message>
        <source>Expected with these people and hours, before rosters are built. Click a number of shifts to see them.</source>
        <translation>按现有人员和工时的预期，尚未排班。点击班次数可查看具体班次。</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次数</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Expected answer rate</source>
        <translation>预期接通率</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>提高</translation>
    </message>
    <message>
        <source>Points more than with one shift fewer</source>
        <translation>比少一个班次多几个百分点</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>Expected contacts not answered</source>
        <translation>预计未接的话务</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Paid hours a week</source>
        <translation>每周计薪工时</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>How much fewer could be lost at best, at most</source>
        <translation>最多还可能少流失的比例</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>optimal</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>People a day, mean of the week</source>
        <translation>每天人数，一周平均</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Share of contacts that are answered within the threshold</source>
        <translation>在规定秒数内应答的比例</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>不设目标</translation>
    </message>
    <message>
        <source>… answered within</source>
        <translation>… 应答时限</translation>
    </message>
    <message>
        <source>The threshold of the service level</source>
        <translation>服务水平的应答时限</translation>
    </message>
    <message>
        <source>Mean wait (ASA)</source>
        <translation>平均应答时长（ASA）</translation>
    </message>
    <message>
        <source>Longest mean wait</source>
        <translation>平均等待上限</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Share of contacts that are answered at all</source>
        <translation>最终接通的比例</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>E-mail is put into quiet intervals, but no later than this</source>
        <translation>邮件放到空闲时段处理，但不晚于此时限</translation>
    </message>
    <message>
        <source>Highest occupancy</source>
        <translation>利用率上限</translation>
    </message>
    <message>
        <source>Share of their time on the line that agents may be busy</source>
        <translation>坐席在线时间中可用于处理话务的最高比例</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心时长</translation>
    </message>
    <message>
        <source>Mean time after which a waiting contact gives up</source>
        <translation>等待者平均多久后放弃</translation>
    </message>
    <message>
        <source>never give up</source>
        <translation>从不放弃</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>损耗率</translation>
    </message>
    <message>
        <source>Share of rostered time off the line: breaks, meetings, absence</source>
        <translation>排班时间中不在线的比例：休息、会议、缺勤</translation>
    </message>
    <message>
        <source>Chats at once</source>
        <translation>同时接待数</translation>
    </message>
    <message>
        <source>Contacts that one agent handles at the same time</source>
        <translation>每位坐席同时接待的会话数</translation>
    </message>
    <message>
        <source>Each more slows by</source>
        <translation>每多一个延长</translation>
    </message>
    <message>
        <source>How much longer a contact takes for each other one handled at the same time</source>
        <translation>同时每多接待一个会话，处理时长增加的比例</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少人数</translation>
    </message>
    <message>
        <source>Rostered agents wherever contacts are expected</source>
        <translation>有预计话务的时段至少排的人数</translation>
    </message>
</context>
<context>
    <name>GoalsPanel</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Goals hold over each</source>
        <translation>目标按此达成</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Over a day or week the goals are met on average, with fewer agents</source>
        <translation>按天或周平均达成目标，所需人数更少</translation>
    </message>
    <message>
        <source>a goal of {queue}</source>
        <translation>{queue} 的目标</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>SixShift help</source>
        <translation>六班排班 帮助</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Start (date and time)</source>
        <translation>开始（日期和时间）</translation>
    </message>
    <message>
        <source>Or a column each for the date and the time.</source>
        <translation>或分为日期、时间两列。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Where date and time are two columns.</source>
        <translation>日期和时间分两列时填写。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Start of the interval, or the interval as 10:00-10:30.</source>
        <translation>时段开始时间，或写成 10:00-10:30。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Without it, all contacts belong to one queue.</source>
        <translation>不填则全部归入一个队列。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Voice, chat or email.</source>
        <translation>电话、在线或邮件。</translation>
    </message>
    <message>
        <source>Contacts offered</source>
        <translation>来电量</translation>
    </message>
    <message>
        <source>How many came in; not needed in a list of single calls.</source>
        <translation>进入的数量；逐条记录不需要。</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接通量</translation>
    </message>
    <message>
        <source>How many of them an agent answered.</source>
        <translation>其中坐席接通的数量。</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>放弃量</translation>
    </message>
    <message>
        <source>How many of them gave up.</source>
        <translation>其中放弃的数量。</translation>
    </message>
    <message>
        <source>Handle time (AHT)</source>
        <translation>处理时长（AHT）</translation>
    </message>
    <message>
        <source>Mean of a contact: seconds, mm:ss or h:mm:ss.</source>
        <translation>单个话务平均：秒、mm:ss 或 h:mm:ss。</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Without a handle time, talk, hold and wrap-up are added up.</source>
        <translation>没有处理时长时，由通话、保持、话后相加。</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>保持时长</translation>
    </message>
    <message>
        <source>Mean of a contact; added to the talk time.</source>
        <translation>单个话务平均；加到通话时长上。</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>话后时长</translation>
    </message>
    <message>
        <source>Total handle time</source>
        <translation>总处理时长</translation>
    </message>
    <message>
        <source>Of all contacts of the interval together.</source>
        <translation>该时段所有话务的合计。</translation>
    </message>
    <message>
        <source>Outcome of the call</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Answered or not; only in a list of single calls.</source>
        <translation>是否接通；仅用于逐条记录。</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>服务开始</translation>
    </message>
    <message>
        <source>When the agent answered; only in a list of single calls.</source>
        <translation>坐席应答时刻；仅用于逐条记录。</translation>
    </message>
    <message>
        <source>Service ended</source>
        <translation>服务结束</translation>
    </message>
    <message>
        <source>When the agent was done; only in a list of single calls.</source>
        <translation>坐席处理完的时刻；仅用于逐条记录。</translation>
    </message>
</context>
<context>
    <name>HistoryImport</name>
    <message>
        <source>Call history (*.csv *.txt *.tsv *.xlsx *.xlsm)</source>
        <translation>历史话务 (*.csv *.txt *.tsv *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>导入历史话务</translation>
    </message>
    <message>
        <source>The call history is read. It is put in when the roster has been built.</source>
        <translation>历史话务已读取，排班结束后导入。</translation>
    </message>
    <message>
        <source>import of the call history</source>
        <translation>导入历史话务</translation>
    </message>
    <message>
        <source>Nothing is new: all {days} days were there already.</source>
        <translation>没有新内容：{days} 天均已存在。</translation>
    </message>
    <message>
        <source>Imported {rows} rows: {added} days new, {changed} changed; {first} to {last}; queues: {queues}.</source>
        <translation>已导入 {rows} 行：新增 {added} 天，更改 {changed} 天；{first} 至 {last}；队列：{queues}。</translation>
    </message>
    <message>
        <source>New queues, with usual goals to check: {names}.</source>
        <translation>新增队列（目标为常用值，请核对）：{names}。</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>谁改了什么</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Note to this version</source>
        <translation>这一版的备注</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Make this the roster that everybody is told</source>
        <translation>把这份班表告诉大家，作为新的一版</translation>
    </message>
    <message>
        <source>No roster yet</source>
        <translation>还没有班表</translation>
    </message>
    <message>
        <source>There is no week to publish: build its roster first.</source>
        <translation>没有可以发布的周：请先生成班表。</translation>
    </message>
    <message>
        <source>The draft is version {number} again. Publish it so that people know.</source>
        <translation>草稿已恢复为版本 {number}。发布之后大家才知道。</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Queue of rows without one</source>
        <translation>没有队列的行归入</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件前几行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>正在导入 {name}…</translation>
    </message>
    <message>
        <source>First rows ({kind}). Check which column is what, then import.</source>
        <translation>文件前几行（{kind}）。请核对各列含义，然后导入。</translation>
    </message>
    <message>
        <source>Say which queue these contacts belong to.</source>
        <translation>请填写这些话务属于哪个队列。</translation>
    </message>
    <message>
        <source>Faults and warnings</source>
        <translation>错误与提醒</translation>
    </message>
    <message>
        <source>Import the sound days, leave out the faulty ones</source>
        <translation>导入无误的日子，略去有错的</translation>
    </message>
    <message>
        <source>import of attendance</source>
        <translation>导入考勤</translation>
    </message>
    <message>
        <source>Imported: {days} days, {changed} of them new or changed.</source>
        <translation>已导入：{days} 人天，其中新增或变更 {changed}。</translation>
    </message>
    <message>
        <source>Nobody came for the {count} rostered shifts that are not in the file</source>
        <translation>文件中没有的 {count} 个已排班次均为缺勤</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>No row says when somebody came or left.</source>
        <translation>没有任何一行写明到岗或离岗时间。</translation>
    </message>
    <message>
        <source>{days} {days:day|days} of {people} {people:person|people}, {away} of them absent; {faults} {faults:fault|faults}.</source>
        <translation>{people} 人共 {days} 人天，其中缺勤 {away}；错误 {faults} 处。</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>The file was exported from another project: {name}.</source>
        <translation>该文件是从另一个项目导出的：{name}。</translation>
    </message>
    <message>
        <source>The file is version {number}; version {newest} has been published since.</source>
        <translation>该文件是版本 {number}；此后已发布版本 {newest}。</translation>
    </message>
    <message>
        <source>The file is a draft of {moment}; version {newest} has been published since.</source>
        <translation>该文件是 {moment} 的草稿；此后已发布版本 {newest}。</translation>
    </message>
    <message>
        <source>The project was changed since the export. Cells that only the project has changed stay as they are: {count}.</source>
        <translation>导出后项目有修改。只有项目改过的单元格保持不变：{count} 个。</translation>
    </message>
    <message>
        <source>{count} people are not in the file and stay as they are: {names}</source>
        <translation>文件里没有 {count} 人，他们的班保持不变：{names}</translation>
    </message>
    <message>
        <source>Changed here too since the export: {before} → {after}</source>
        <translation>导出后这里也改过：{before} → {after}</translation>
    </message>
    <message>
        <source>The cell is locked here</source>
        <translation>该单元格在这里已锁定</translation>
    </message>
    <message>
        <source>Breaks: {text}</source>
        <translation>违反：{text}</translation>
    </message>
    <message>
        <source>Mends: {text}</source>
        <translation>消除：{text}</translation>
    </message>
    <message>
        <source>Eases: {text}</source>
        <translation>减轻：{text}</translation>
    </message>
    <message>
        <source>Touches no rule</source>
        <translation>不涉及任何规则</translation>
    </message>
    <message>
        <source>Soft rules: {worse} worse, {better} better; cost {cost}</source>
        <translation>软性规则：{worse} 处变差，{better} 处变好；代价 {cost}</translation>
    </message>
</context>
<context>
    <name>IncomingScreen</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Checking every difference of {name}: {share}</source>
        <translation>正在检查 {name} 的每处差异：{share}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>The project is open read-only here: nothing can be taken over.</source>
        <translation>项目以只读方式打开：不能接收任何修改。</translation>
    </message>
    <message>
        <source>A roster is being built: take over when it is done.</source>
        <translation>正在生成班表：完成后再接收。</translation>
    </message>
    <message>
        <source>Say first what the unknown codes mean.</source>
        <translation>请先说明未知代码的含义。</translation>
    </message>
    <message>
        <source>Incoming roster</source>
        <translation>接收班表</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>take over {count} {count:cell|cells} of {name}</source>
        <translation>接收 {name} 的 {count} 个单元格</translation>
    </message>
    <message>
        <source>{count} {count:cell|cells} of {name} taken over.</source>
        <translation>已接收 {name} 的 {count} 个单元格。</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <translation>{date} 起的一周</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>exported {moment}</source>
        <translation>导出于 {moment}</translation>
    </message>
    <message>
        <source>a roster of another system</source>
        <translation>其他系统的班表</translation>
    </message>
    <message>
        <source>{count} {count:difference|differences}</source>
        <translation>{count} 处差异</translation>
    </message>
    <message>
        <source>All {count} cells that the file has are as they are here.</source>
        <translation>文件里的 {count} 个单元格都与这里一致。</translation>
    </message>
    <message>
        <source>None of the {count} cells was changed since the export.</source>
        <translation>{count} 格在导出后都没有改动。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Take over an edited roster</source>
        <translation>接收修改后的班表</translation>
    </message>
    <message>
        <source>Export the roster, edit its cells in Excel, save, and choose the file here: you see every difference with what it breaks, and take over what you want. Rosters of other systems can be read too.</source>
        <translation>导出班表，在 Excel 里修改并保存，再在这里选择该文件：逐条列出差异及其违反的规则，由您决定接收哪些。其他系统的班表也能读取。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{least} to {most} h long</source>
        <translation>时长 {least} 到 {most} 小时</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>不计薪</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>任意一天</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>each junior with the mentor</source>
        <translation>每位新人与师傅</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>start of the shift</source>
        <translation>上班后立即</translation>
    </message>
</context>
<context>
    <name>InsideForm</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>InsideState</name>
    <message>
        <source>change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>新增 {name}</translation>
    </message>
    <message>
        <source>copy to {name}</source>
        <translation>复制为 {name}</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>“{name}”已经存在。</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>{name} 改名</translation>
    </message>
</context>
<context>
    <name>LeaveCalendar</name>
    <message>
        <source>make-up workday</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message>
        <source>{name}: {kind}, {first} – {last}</source>
        <translation>{name}：{kind}，{first} – {last}</translation>
    </message>
    <message>
        <source>{name}: {shift}</source>
        <translation>{name}：{shift}</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>Earlier weeks</source>
        <translation>更早的周</translation>
    </message>
    <message>
        <source>Later weeks</source>
        <translation>更晚的周</translation>
    </message>
    <message>
        <source>Shown week</source>
        <translation>当前周</translation>
    </message>
    <message>
        <source>Calendar of leave</source>
        <translation>请假日历</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>请假类型</translation>
    </message>
    <message>
        <source>Add leave</source>
        <translation>准假</translation>
    </message>
    <message>
        <source>Remove leave</source>
        <translation>销假</translation>
    </message>
    <message>
        <source>Contacts answered without this person on these days, others re-planned</source>
        <translation>这些天缺了此人、其他人重新安排后能接通多少</translation>
    </message>
    <message>
        <source>take out {count} {count:shift|shifts} in leave of {who}</source>
        <translation>取消 {who} 请假期间的 {count} 个班</translation>
    </message>
    <message>
        <source>Drag over days to select them, then add leave.</source>
        <translation>拖动选择日期，然后准假。</translation>
    </message>
    <message>
        <source>Leave on the selected days (Enter)</source>
        <translation>所选日期请假（回车）</translation>
    </message>
    <message>
        <source>No leave on the selected days (Del)</source>
        <translation>取消所选日期的请假（Del）</translation>
    </message>
    <message>
        <source>What does it cost?</source>
        <translation>代价多大？</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>取消这些班</translation>
    </message>
    <message>
        <source>leave for {who}, {days}</source>
        <translation>{who} 请假，{days}</translation>
    </message>
    <message>
        <source>no leave for {who}, {days}</source>
        <translation>{who} 取消请假，{days}</translation>
    </message>
    <message>
        <source>{days} · {count} days</source>
        <translation>{days} · {count} 天</translation>
    </message>
    <message>
        <source>The roster has shifts in leave: {shifts}</source>
        <translation>请假期间仍排了班：{shifts}</translation>
    </message>
    <message>
        <source>Choose people in the table to see their leave.</source>
        <translation>在表中选择人员，查看其请假。</translation>
    </message>
    <message>
        <source>Annual leave</source>
        <translation>年假</translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation>病假</translation>
    </message>
</context>
<context>
    <name>LeavePricePanel</name>
    <message>
        <source>What this leave costs</source>
        <translation>这次请假的代价</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop with what is known so far</source>
        <translation>停止，保留目前所知</translation>
    </message>
    <message>
        <source>Time for the answer</source>
        <translation>计算用时</translation>
    </message>
    <message>
        <source>There is no week yet: its demand and roster come first.</source>
        <translation>还没有周：先要有需求和班表。</translation>
    </message>
    <message>
        <source>The cost is known for days of the shown week, {first} to {last}.</source>
        <translation>只能计算当前周（{first} 至 {last}）内请假的代价。</translation>
    </message>
    <message>
        <source>This week has no roster yet: build it, then leave has a cost.</source>
        <translation>这一周还没有班表：先排班，才能算出请假的代价。</translation>
    </message>
    <message>
        <source>No answer: {reason}</source>
        <translation>没有结果：{reason}</translation>
    </message>
    <message>
        <source>Others who would move:</source>
        <translation>其他人的变动：</translation>
    </message>
</context>
<context>
    <name>LessonsPanel</name>
    <message>
        <source>What attendance teaches</source>
        <translation>考勤得出的建议</translation>
    </message>
    <message>
        <source>Type or import who came: then it shows here what to plan with.</source>
        <translation>请填写或导入到岗情况：这里会给出计划所用的数据。</translation>
    </message>
    <message>
        <source>Off the line, of the rostered time, in {weeks} known {weeks:week|weeks}:</source>
        <translation>已知 {weeks} 周内，排班时间中不在线的占比：</translation>
    </message>
    <message>
        <source>{queue}: {measured} measured, {planned} planned ({shifts} shifts)</source>
        <translation>{queue}：实测 {measured}，计划 {planned}（{shifts} 班）</translation>
    </message>
    <message>
        <source>Plan with {share}</source>
        <translation>按 {share} 计划</translation>
    </message>
    <message>
        <source>{queue}: {measured}; {shifts} shifts are too few to tell</source>
        <translation>{queue}：{measured}；只有 {shifts} 班，不能下结论</translation>
    </message>
    <message>
        <source>{queue}: {measured} measured, as planned ({shifts} shifts)</source>
        <translation>{queue}：实测 {measured}，与计划相符（{shifts} 班）</translation>
    </message>
    <message>
        <source>Absences, and the standby that covers them on {share} of such days:</source>
        <translation>缺勤情况，以及在 {share} 的同类日子里够用的备用人数：</translation>
    </message>
    <message>
        <source>Make a standby shift first, on the screen Shifts &amp; rules.</source>
        <translation>请先在“班次与规则”页面建一个备用班。</translation>
    </message>
    <message>
        <source>{day}: {absent} of {shifts} absent; too few to tell</source>
        <translation>{day}：{shifts} 班中缺勤 {absent}；数据太少，不能下结论</translation>
    </message>
    <message>
        <source>{day}: {absent} of {shifts} absent; nobody is rostered yet</source>
        <translation>{day}：{shifts} 班中缺勤 {absent}；还没有排班</translation>
    </message>
    <message>
        <source>{day}: {absent} of {shifts} absent, reckoned with {rate}; standby {planned}</source>
        <translation>{day}：{shifts} 班中缺勤 {absent}，按 {rate} 计；已排备用 {planned}</translation>
    </message>
    <message>
        <source>Standby {count}</source>
        <translation>备用 {count} 人</translation>
    </message>
    <message>
        <source>shrinkage of {queue} as measured</source>
        <translation>{queue} 的损耗率按实测</translation>
    </message>
    <message>
        <source>{queue} is planned with {share} off the line.</source>
        <translation>{queue} 按 {share} 的损耗率计划。</translation>
    </message>
    <message>
        <source>standby on {day}: {count}</source>
        <translation>{day} 备用：{count} 人</translation>
    </message>
    <message>
        <source>{count} people on standby are wanted on {day}. Build the roster again.</source>
        <translation>{day} 需要 {count} 人备用。请重新生成班表。</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>junior</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>资深</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>组长</translation>
    </message>
</context>
<context>
    <name>LikeQueuePanel</name>
    <message>
        <source>New queue</source>
        <translation>新队列</translation>
    </message>
    <message>
        <source>Without history: the shape of another queue, from the shown week on.</source>
        <translation>没有历史数据时，从当前周起套用其他队列的曲线。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Contacts a week</source>
        <translation>每周话务量</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Fill it</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Name the new queue, another one to copy, and the contacts a week.</source>
        <translation>请填写新队列名称、参照的队列和每周话务量。</translation>
    </message>
    <message>
        <source>{queue} like {model}</source>
        <translation>{queue} 参照 {model}</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Show older changes</source>
        <translation>显示更早的改动</translation>
    </message>
    <message>
        <source>Who changed what when</source>
        <translation>谁在什么时候改了什么</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All that was changed</source>
        <translation>所有改动</translation>
    </message>
    <message>
        <source>In any way</source>
        <translation>所有方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>New</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>{count} {count:change|changes}</source>
        <translation>{count} 处改动</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>这里没有改动。</translation>
    </message>
    <message>
        <source>after V{number}</source>
        <translation>V{number} 之后</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>所有日期</translation>
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
        <source>Read only: {reason}. Mend that and open the project again.</source>
        <translation>只读：{reason}。请解决后重新打开项目。</translation>
    </message>
    <message>
        <source>Read only: this project cannot be changed here.</source>
        <translation>只读：此处不能修改该项目。</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Empty, and no team: everybody; in coaching each junior with the mentor</source>
        <translation>与组都空 = 全员；辅导则为每位新人与其师傅</translation>
    </message>
    <message>
        <source>As 2026-11-30; empty: no such limit</source>
        <translation>如 2026-11-30；空 = 不限</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unique among the meetings</source>
        <translation>各项会议中唯一</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Briefing: first minutes of the shift. Review: together.
Training: each alone. Coaching: in pairs.</source>
        <translation>班前会：上班后最初几分钟。复盘会：一起。
培训：各自。辅导：一对一。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>IDs</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>With everybody</source>
        <translation>全员到齐</translation>
    </message>
    <message>
        <source>Held with everybody or not at all; else with whoever is at work</source>
        <translation>勾选：全员到齐才办；否则在岗者参加</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>None ticked: any day</source>
        <translation>都不勾选 = 任意一天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>It has ended by then; 00:00 is midnight</source>
        <translation>到此时已结束；00:00 为午夜</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Hours a year</source>
        <translation>年培训小时</translation>
    </message>
    <message>
        <source>Training: whoever is behind gets it; 0: held every time</source>
        <translation>培训：学时落后的人参加；0 表示每次都办</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>每次都办</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>IDs, for example 00012, 00015</source>
        <translation>工号，如 00012、00015</translation>
    </message>
    <message>
        <source>Nobody has the ID {name}.</source>
        <translation>没有工号为 {name} 的人。</translation>
    </message>
    <message>
        <source>Write the date as 2026-11-30, or leave it empty.</source>
        <translation>请把日期写成 2026-11-30，或留空。</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Briefings, reviews, training and coaching</source>
        <translation>班前会、复盘会、培训和辅导</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>新增会议</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Placed with the breaks (F5 on the screen Day) where the fewest contacts are lost.</source>
        <translation>与休息一起安排（在“当日”页按 F5），放在损失接通最少的时间。</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>班前会</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘会</translation>
    </message>
</context>
<context>
    <name>MentorBoard</name>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} / {most}</translation>
    </message>
    <message>
        <source>{shared} of {worked} h</source>
        <translation>{shared} / {worked} 小时</translation>
    </message>
    <message>
        <source>Drop a junior here to take the mentor away.</source>
        <translation>把新人拖到这里，解除其师傅。</translation>
    </message>
    <message>
        <source>no shifts</source>
        <translation>没有班</translation>
    </message>
</context>
<context>
    <name>MentorsPage</name>
    <message>
        <source>Name, pinyin or ID</source>
        <translation>姓名、拼音或工号</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Mentor of the chosen junior</source>
        <translation>所选新人的师傅</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>The chosen junior has no mentor then (Del)</source>
        <translation>所选新人不再有师傅（Del）</translation>
    </message>
    <message>
        <source>Drag a junior to a mentor. Hours: together in this week.</source>
        <translation>把新人拖到师傅处。小时数：本周一起上班的时间。</translation>
    </message>
    <message>
        <source>Juniors without a mentor</source>
        <translation>没有师傅的新人</translation>
    </message>
    <message>
        <source>Mentors and their juniors</source>
        <translation>师傅和徒弟</translation>
    </message>
    <message>
        <source>Without a mentor: {count}</source>
        <translation>没有师傅：{count}</translation>
    </message>
    <message>
        <source>{mentor} guides {count} juniors already: as many as the rules allow.</source>
        <translation>{mentor} 已带 {count} 名新人，达到规则上限。</translation>
    </message>
    <message>
        <source>{mentor} guides {name}</source>
        <translation>{mentor} 带 {name}</translation>
    </message>
    <message>
        <source>{name} has no mentor</source>
        <translation>{name} 没有师傅</translation>
    </message>
    <message>
        <source>Choose a junior</source>
        <translation>请选择新人</translation>
    </message>
    <message>
        <source>Mentor of {name}:</source>
        <translation>{name} 的师傅：</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>所有组</translation>
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
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>New from &amp;workbook…</source>
        <translation>从工作簿新建(&amp;W)…</translation>
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
        <source>&amp;Take over an edited roster…</source>
        <translation>接收修改后的班表(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Excel workbook…</source>
        <translation>Excel 工作簿(&amp;E)…</translation>
    </message>
    <message>
        <source>Excel workbook with a &amp;sheet for each person…</source>
        <translation>Excel 工作簿（每人一张表）(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>Calendar of &amp;all people…</source>
        <translation>全员日历(&amp;A)…</translation>
    </message>
    <message>
        <source>Calendars, one &amp;file for each person…</source>
        <translation>每人一个日历文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;PDF of the roster…</source>
        <translation>班表 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>PDF of the &amp;day charts…</source>
        <translation>日排班 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Time zone of the calendars…</source>
        <translation>日历的时区(&amp;T)…</translation>
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
        <source>&amp;Steps…</source>
        <translation>操作步骤(&amp;S)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
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
        <source>All &amp;commands…</source>
        <translation>所有命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Help for this screen</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tour in five steps</source>
        <translation>五步导览(&amp;T)</translation>
    </message>
    <message>
        <source>Open the &amp;log&apos;s folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
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
    <name>MessageRow</name>
    <message>
        <source>Language of the message</source>
        <translation>通知的语言</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the message to {name}</source>
        <translation>复制给{name}的通知</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>已复制 ✓</translation>
    </message>
</context>
<context>
    <name>MessagesPanel</name>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>All messages as one text</source>
        <translation>所有通知合成一段文字</translation>
    </message>
    <message>
        <source>Copied: {count} {count:message|messages}. Paste into your chat.</source>
        <translation>已复制 {count} 条通知，可粘贴到聊天里。</translation>
    </message>
    <message>
        <source>This plan changes nobody: there is nothing to tell.</source>
        <translation>这个方案不改任何人：没有要通知的。</translation>
    </message>
    <message>
        <source>Applied. Tell these people now:</source>
        <translation>已应用。现在通知这些人：</translation>
    </message>
    <message>
        <source>Not applied yet: ask them first, or apply and tell them.</source>
        <translation>还没应用：先问他们，或应用后再通知。</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>last week again</source>
        <translation>照搬上周</translation>
    </message>
    <message>
        <source>mean of 4 weeks</source>
        <translation>四周平均</translation>
    </message>
    <message>
        <source>median of 6 weeks</source>
        <translation>六周中位数</translation>
    </message>
    <message>
        <source>weekday profile</source>
        <translation>星期曲线</translation>
    </message>
    <message>
        <source>weekday and day of the month</source>
        <translation>星期与月内日期</translation>
    </message>
    <message>
        <source>several methods together</source>
        <translation>多种方法组合</translation>
    </message>
    <message>
        <source>{method}, quick to follow</source>
        <translation>{method}，快速跟进</translation>
    </message>
    <message>
        <source>{method}, steady</source>
        <translation>{method}，平稳</translation>
    </message>
    <message>
        <source>{method}, slow to follow</source>
        <translation>{method}，缓慢跟进</translation>
    </message>
    <message>
        <source>{method}, returning to normal</source>
        <translation>{method}，回归常态</translation>
    </message>
    <message>
        <source>{method}, with trend</source>
        <translation>{method}，含趋势</translation>
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
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Building…</source>
        <translation>正在排班…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>Phone</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>全职</translation>
    </message>
    <message>
        <source>Part time</source>
        <translation>兼职</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>First break</source>
        <translation>第一次休息</translation>
    </message>
    <message>
        <source>Second break</source>
        <translation>第二次休息</translation>
    </message>
    <message>
        <source>E1</source>
        <translation>早1</translation>
    </message>
    <message>
        <source>Early 1</source>
        <translation>早班一</translation>
    </message>
    <message>
        <source>E2</source>
        <translation>早2</translation>
    </message>
    <message>
        <source>Early 2</source>
        <translation>早班二</translation>
    </message>
    <message>
        <source>M1</source>
        <translation>中1</translation>
    </message>
    <message>
        <source>Middle 1</source>
        <translation>中班一</translation>
    </message>
    <message>
        <source>M2</source>
        <translation>中2</translation>
    </message>
    <message>
        <source>Middle 2</source>
        <translation>中班二</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>晚1</translation>
    </message>
    <message>
        <source>Late 1</source>
        <translation>晚班一</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>晚2</translation>
    </message>
    <message>
        <source>Late 2</source>
        <translation>晚班二</translation>
    </message>
    <message>
        <source>N</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜班</translation>
    </message>
</context>
<context>
    <name>NewProjectPanel</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>It begins with six shifts spread over the opening hours, one queue, two contracts, breaks and the usual rules. Everything can be changed later.</source>
        <translation>新项目自带：分布在营业时间内的六个班次、一个队列、两种合同、休息和常用规则。以后都可以修改。</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>中心名称</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>节假日所属国家</translation>
    </message>
    <message>
        <source>First week to plan</source>
        <translation>首个排班周</translation>
    </message>
    <message>
        <source>Open until</source>
        <translation>营业结束</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>round the clock</source>
        <translation>全天 24 小时</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>创建…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>My centre</source>
        <translation>我的客服中心</translation>
    </message>
    <message>
        <source>No public holidays</source>
        <translation>不计法定节假日</translation>
    </message>
</context>
<context>
    <name>NotesBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} 条警告</translation>
    </message>
    <message>
        <source>Hide warnings</source>
        <translation>收起警告</translation>
    </message>
</context>
<context>
    <name>NothingMissing</name>
    <message>
        <source>This week is over</source>
        <translation>这一周已经过去</translation>
    </message>
    <message>
        <source>What is past cannot be changed. Step to the week of today, or set above from when on you want to plan.</source>
        <translation>过去的不能再改。请切换到今天所在的周，或在上面设定从什么时候起补班。</translation>
    </message>
    <message>
        <source>Nobody is missing</source>
        <translation>没有人缺勤</translation>
    </message>
    <message>
        <source>Nobody else is missing</source>
        <translation>没有其他人缺勤</translation>
    </message>
    <message>
        <source>Say at the left who is absent and from when to when, or that more contacts come than expected. Plans appear here at once: who takes over, and what the answer rate becomes.</source>
        <translation>在左边填写谁从什么时候到什么时候缺勤，或话务比预期多。方案会马上出现在这里：谁来接班，接通率变成多少。</translation>
    </message>
</context>
<context>
    <name>NowBar</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>What is before this moment stays as it is</source>
        <translation>这一刻之前的保持不变</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>From time</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Take the time of the clock again</source>
        <translation>重新跟随时钟</translation>
    </message>
</context>
<context>
    <name>OutlookPanel</name>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>required</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>rostered</source>
        <translation>已排</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>话务量</translation>
    </message>
    <message>
        <source>Agent-hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to the person</source>
        <translation>转到员工</translation>
    </message>
    <message>
        <source>Week {number} from {first}</source>
        <translation>第 {number} 周，{first} 起</translation>
    </message>
</context>
<context>
    <name>PasteBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is wrong in the pasted cells</source>
        <translation>粘贴内容中的问题</translation>
    </message>
    <message>
        <source>Put them in</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>修改 {count} 人</translation>
    </message>
    <message>
        <source>{count} new {count:person|people}</source>
        <translation>新增 {count} 人</translation>
    </message>
    <message>
        <source>{count} {count:fault|faults}</source>
        <translation>{count} 处问题</translation>
    </message>
    <message>
        <source>Nothing in it differs.</source>
        <translation>内容与现有的相同。</translation>
    </message>
    <message>
        <source>{what}:</source>
        <translation>{what}：</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>nothing was changed. Mend them and paste again.</source>
        <translation>尚未写入任何内容。请修改后重新粘贴。</translation>
    </message>
    <message>
        <source>Where no {column} is given: {value}.</source>
        <translation>未填“{column}”的，按“{value}”。</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Type a name to add a person</source>
        <translation>输入姓名即可添加员工</translation>
    </message>
    <message>
        <source>Type a name…</source>
        <translation>输入姓名…</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Another person like this one, with a new ID</source>
        <translation>照此人新增一人，使用新工号</translation>
    </message>
    <message>
        <source>Whoever has left is in no later roster; nothing of theirs is deleted</source>
        <translation>离职者不再出现在之后的班表中；其记录不会删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only somebody whom no roster, leave or wish names</source>
        <translation>仅限没有任何班表、请假或意愿记录的人</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复在职</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Mentor of {names}</source>
        <translation>带教：{names}</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Insert {kind}</source>
        <translation>插入{kind}</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Place the breaks of this day anew</source>
        <translation>重新安排这一天的休息</translation>
    </message>
    <message>
        <source>Place the breaks of this week anew</source>
        <translation>重新安排本周的休息</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>The breaks could not be placed: {reason}</source>
        <translation>休息安排失败：{reason}</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep the plans found so far (Esc)</source>
        <translation>保留已找到的方案（Esc）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Looking for plans…</source>
        <translation>正在查找方案…</translation>
    </message>
    <message>
        <source>Placing the breaks…</source>
        <translation>正在安排休息…</translation>
    </message>
    <message>
        <source>Applied. Ctrl+Z takes it back. Send the messages below.</source>
        <translation>已应用。Ctrl+Z 可撤销。请发送下面的通知。</translation>
    </message>
    <message>
        <source>Applied. Ctrl+Z takes it back.</source>
        <translation>已应用。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>No change of anybody&apos;s shifts would help. Allow more in &apos;What a repair may do&apos;, or say that it is earlier.</source>
        <translation>怎么改班都没有帮助。在“补班可以怎么改”里放宽一些，或把时间调早。</translation>
    </message>
    <message>
        <source>From {day} {clock} on: {count} {count:plan|plans} in {seconds} s</source>
        <translation>从 {day} {clock} 起：{count} 个方案，{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>PrintButton</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>PDF file, {paper} landscape…</source>
        <translation>PDF 文件，{paper} 横向…</translation>
    </message>
    <message>
        <source>Printer, {paper} landscape…</source>
        <translation>打印机，{paper} 横向…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print the day to a file</source>
        <translation>将当日安排打印到文件</translation>
    </message>
    <message>
        <source>{name} was not written: it may be open elsewhere, or the folder cannot be written to. Close it there, or choose another name.</source>
        <translation>{name} 没有写入：文件可能在别处打开，或文件夹不可写。请关闭文件，或换一个名称。</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space, or choose another folder.</source>
        <translation>{name} 未写入：磁盘已满。请清理空间，或换一个文件夹。</translation>
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
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Nothing was printed: is the printer on?</source>
        <translation>没有打印成功：打印机开了吗？</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>nice to have</source>
        <translation>尽量</translation>
    </message>
    <message>
        <source>{important}, nice to have {nice}</source>
        <translation>{important}，尽量部分 {nice}</translation>
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
        <source>{name} is open read-only. Save a copy and make the change there.</source>
        <translation>{name} 以只读方式打开。请保存副本，在副本中修改。</translation>
    </message>
    <message>
        <source>{name} is open read-only: {reason}. Save a copy and make the change there.</source>
        <translation>{name} 以只读方式打开：{reason}。请另存一份，在副本中修改。</translation>
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
        <source>its folder is write-protected</source>
        <translation>所在文件夹处于写保护状态</translation>
    </message>
    <message>
        <source>no file can be written beside it, as if the disk were full</source>
        <translation>旁边无法写入任何文件，磁盘可能已满</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某用户</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>文件处于写保护状态</translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message>
        <source>publish version {number}</source>
        <translation>发布版本 {number}</translation>
    </message>
    <message>
        <source>back to version {number}</source>
        <translation>恢复到版本 {number}</translation>
    </message>
</context>
<context>
    <name>PublishBar</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Nobody was told this roster yet.</source>
        <translation>这份班表还没有告诉任何人。</translation>
    </message>
    <message>
        <source>V{number} + {count} {count:change|changes}</source>
        <translation>V{number} + {count} 处改动</translation>
    </message>
    <message>
        <source>V{number}, other breaks</source>
        <translation>V{number}，休息有变</translation>
    </message>
    <message>
        <source>Changed since it was published; people do not know yet.</source>
        <translation>发布后有改动，大家还不知道。</translation>
    </message>
    <message>
        <source>Published V{number}</source>
        <translation>已发布 V{number}</translation>
    </message>
    <message>
        <source>People know this roster as it is.</source>
        <translation>大家知道的就是这份班表。</translation>
    </message>
    <message>
        <source>Make this the roster that everybody is told</source>
        <translation>把这份班表告诉大家，作为新的一版</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Nobody works in the week of {date}: build its roster first, then publish it.</source>
        <translation>{date} 这一周没有人上班：请先生成班表再发布。</translation>
    </message>
    <message>
        <source>Nothing has changed since version {number}: there is nothing to publish.</source>
        <translation>自版本 {number} 以来没有变化：没有需要发布的内容。</translation>
    </message>
    <message>
        <source>Version {number} has shifts that there are no longer: {codes}. Add them again.</source>
        <translation>版本 {number} 中有已不存在的班次：{codes}。请重新添加。</translation>
    </message>
</context>
<context>
    <name>Punctuation</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面范围(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>Error by weekday (WAPE)</source>
        <translation>各星期误差 (WAPE)</translation>
    </message>
    <message>
        <source>Error by hour of the day (WAPE)</source>
        <translation>各小时误差 (WAPE)</translation>
    </message>
    <message>
        <source>How good it is: {queue}</source>
        <translation>预测准确度：{queue}</translation>
    </message>
    <message>
        <source>Not forecast yet: F5 makes a forecast and tests it.</source>
        <translation>尚未预测：按 F5 预测并回测。</translation>
    </message>
    <message>
        <source>Tested on past weeks, &apos;{method}&apos; was best. Made {day}.</source>
        <translation>历史回测中“{method}”最好。预测于 {day}。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>WAPE: all errors together, as a share of all contacts</source>
        <translation>WAPE：误差绝对值之和占总话务量的比例</translation>
    </message>
    <message>
        <source>Above 0: the method says too many</source>
        <translation>大于 0：预测偏多</translation>
    </message>
</context>
<context>
    <name>QueueTableModel</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Answ. %</source>
        <translation>接通%</translation>
    </message>
    <message>
        <source>SL %</source>
        <translation>服务%</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>利用</translation>
    </message>
    <message>
        <source>Queues with expected contacts</source>
        <translation>有预计话务的队列</translation>
    </message>
    <message>
        <source>Answer rate / its goal: answered of all contacts</source>
        <translation>接通率 / 目标：接通占全部话务</translation>
    </message>
    <message>
        <source>Service level / its goal: answered within the queue&apos;s threshold</source>
        <translation>服务水平 / 目标：在队列时限内应答</translation>
    </message>
    <message>
        <source>Mean wait of all contacts</source>
        <translation>全部话务的平均等待</translation>
    </message>
    <message>
        <source>Occupancy: share of the time on the line spent on contacts</source>
        <translation>利用率：在线时间中处理话务的比例</translation>
    </message>
    <message>
        <source>Answer rate {rates}</source>
        <translation>接通率 {rates}</translation>
    </message>
    <message>
        <source>Service level {rates}</source>
        <translation>服务水平 {rates}</translation>
    </message>
    <message>
        <source>{wait} (goal {goal})</source>
        <translation>{wait}（目标 {goal}）</translation>
    </message>
    <message>
        <source>Mean wait {wait}</source>
        <translation>平均等待 {wait}</translation>
    </message>
    <message>
        <source>Occupancy {share}</source>
        <translation>利用率 {share}</translation>
    </message>
    <message>
        <source>{answered} of {offered} contacts answered</source>
        <translation>{offered} 个话务中接通 {answered} 个</translation>
    </message>
</context>
<context>
    <name>QueuesPanel</name>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>A queue with a skill is served by who has it; without, by everybody.</source>
        <translation>有技能要求的队列由具备该技能的人服务；没有要求的，人人都可以。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Add a queue</source>
        <translation>添加队列</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Queue {number}</source>
        <translation>队列{number}</translation>
    </message>
    <message>
        <source>add a queue</source>
        <translation>添加队列</translation>
    </message>
    <message>
        <source>delete queue {queue}</source>
        <translation>删除队列 {queue}</translation>
    </message>
    <message>
        <source>{queue} is gone, with {intervals} intervals of demand and {days} days of history.</source>
        <translation>已删除{queue}，连同 {intervals} 个时段的需求和 {days} 天的历史数据。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The last queue stays; give it another name</source>
        <translation>至少保留一个队列；可以给它改名</translation>
    </message>
    <message>
        <source>There is a queue {name} already.</source>
        <translation>已经有队列“{name}”。</translation>
    </message>
    <message>
        <source>A queue needs a name.</source>
        <translation>队列要有名称。</translation>
    </message>
    <message>
        <source>rename queue {queue}</source>
        <translation>队列 {queue} 改名</translation>
    </message>
    <message>
        <source>channel or skill of {queue}</source>
        <translation>{queue}的渠道或技能</translation>
    </message>
</context>
<context>
    <name>RankedRow</name>
    <message>
        <source>Take over</source>
        <translation>由此人接</translation>
    </message>
    <message>
        <source>Show this as a plan, ready to be applied</source>
        <translation>作为方案显示，随时可应用</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{value} (goal {goal})</source>
        <translation>{value}（目标 {goal}）</translation>
    </message>
</context>
<context>
    <name>RatesCard</name>
    <message>
        <source>Expected answer rate and occupancy</source>
        <translation>预期接通率与利用率</translation>
    </message>
    <message>
        <source>answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>answer rate of the day</source>
        <translation>当日接通率</translation>
    </message>
    <message>
        <source>occupancy</source>
        <translation>利用率</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>{count} on leave</source>
        <translation>{count} 人请假</translation>
    </message>
    <message>
        <source>{count} lack {skill}</source>
        <translation>{count} 人没有 {skill} 技能</translation>
    </message>
    <message>
        <source>{count} serve another queue that week</source>
        <translation>{count} 人那一周服务别的队列</translation>
    </message>
    <message>
        <source>{count} work no nights</source>
        <translation>{count} 人不上夜班</translation>
    </message>
    <message>
        <source>{count} not available then</source>
        <translation>{count} 人该时间不可用</translation>
    </message>
    <message>
        <source>{count} not employed then</source>
        <translation>{count} 人当时不在职</translation>
    </message>
    <message>
        <source>{count} may not work such a shift</source>
        <translation>{count} 人不能上这种班次</translation>
    </message>
    <message>
        <source>{count} locked to something else</source>
        <translation>{count} 人已锁定为其他安排</translation>
    </message>
    <message>
        <source>{count} resting</source>
        <translation>{count} 人在休息间隔内</translation>
    </message>
    <message>
        <source>{count} at their weekly hours</source>
        <translation>{count} 人已到每周工时上限</translation>
    </message>
    <message>
        <source>{count} at their days of the week</source>
        <translation>{count} 人已到每周天数上限</translation>
    </message>
    <message>
        <source>{count} at their days in a row</source>
        <translation>{count} 人已到连续上班天数上限</translation>
    </message>
    <message>
        <source>{count} due a weekend off</source>
        <translation>{count} 人该休周末</translation>
    </message>
    <message>
        <source>{count} at their nights</source>
        <translation>{count} 人已到夜班上限</translation>
    </message>
    <message>
        <source>{count} without a seat</source>
        <translation>{count} 人没有座席</translation>
    </message>
    <message>
        <source>{count} without a senior on the shift</source>
        <translation>{count} 名新人同班没有带教人</translation>
    </message>
    <message>
        <source>{count} without a senior on duty</source>
        <translation>{count} 名新人在岗时没有带教人</translation>
    </message>
    <message>
        <source>{count} because of somebody else: {rule}</source>
        <translation>{count} 人因别人受限（{rule}）</translation>
    </message>
    <message>
        <source>{count} kept back by {rule}</source>
        <translation>{count} 人受“{rule}”限制</translation>
    </message>
    <message>
        <source>{count} absent themselves</source>
        <translation>{count} 人自己缺勤</translation>
    </message>
    <message>
        <source>{count} at work then anyway</source>
        <translation>{count} 人那时本来就在岗</translation>
    </message>
    <message>
        <source>{count} at home, too late to call</source>
        <translation>{count} 人在家，来不及通知</translation>
    </message>
    <message>
        <source>{count} would need overtime and have not volunteered</source>
        <translation>{count} 人需要加班但未自愿</translation>
    </message>
    <message>
        <source>{count} kept back by what a repair may do</source>
        <translation>{count} 人受补班设置所限</translation>
    </message>
</context>
<context>
    <name>ReasonsView</name>
    <message>
        <source>These contradict each other</source>
        <translation>数据中的矛盾</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>出路</translation>
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
    <name>Repair</name>
    <message>
        <source>{queue} {percent}%</source>
        <translation>{queue} {percent}%</translation>
    </message>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation>{day} {start}–{end}</translation>
    </message>
    <message>
        <source>Nobody changes</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 格</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} 格</translation>
    </message>
    <message>
        <source>{people} · {cells}</source>
        <translation>{people} · {cells}</translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>worst {rate} {clock}</source>
        <translation>最差 {rate} {clock}</translation>
    </message>
    <message>
        <source>{rate} on {day} {clock}</source>
        <translation>{day} {clock} {rate}</translation>
    </message>
    <message>
        <source>{hours} h short</source>
        <translation>缺 {hours} 小时</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>代价 {cost}</translation>
    </message>
    <message>
        <source>rules bent: {count}</source>
        <translation>违反规则 {count} 处</translation>
    </message>
    <message>
        <source>no rule bent</source>
        <translation>不违反规则</translation>
    </message>
    <message>
        <source>mentor pairs {kept} of {all}</source>
        <translation>师徒 {kept}/{all} 对</translation>
    </message>
    <message>
        <source>proven best</source>
        <translation>已证明最佳</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>您选的</translation>
    </message>
    <message>
        <source>gap {gap}</source>
        <translation>差距 {gap}</translation>
    </message>
    <message>
        <source>Answer rate of the affected days from now on, and against changing nobody.
Of the whole week: {week}.
Worst interval: {after}; as planned: {before}.</source>
        <translation>受影响的日子从现在起的接通率，以及与“不变”相比。
全周：{week}。
最差时段：{after}；原计划：{before}。</translation>
    </message>
    <message>
        <source>standby goes on the line</source>
        <translation>备用坐席上线</translation>
    </message>
    <message>
        <source>call in from day off</source>
        <translation>从休息叫来上班</translation>
    </message>
    <message>
        <source>extend to {end}</source>
        <translation>延长到 {end}</translation>
    </message>
    <message>
        <source>start earlier, at {start}</source>
        <translation>提前到 {start} 上班</translation>
    </message>
    <message>
        <source>takes another shift</source>
        <translation>改上另一个班</translation>
    </message>
    <message>
        <source>day off instead</source>
        <translation>改为休息</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>absent from {end}</source>
        <translation>{end} 起缺勤</translation>
    </message>
    <message>
        <source>absent until {start}</source>
        <translation>{start} 前缺勤</translation>
    </message>
    <message>
        <source>shorten: goes at {end}</source>
        <translation>缩短：{end} 下班</translation>
    </message>
    <message>
        <source>shorten: comes at {start}</source>
        <translation>缩短：{start} 上班</translation>
    </message>
    <message>
        <source>swap with {name}</source>
        <translation>与{name}换班</translation>
    </message>
    <message>
        <source>swap: takes another shift</source>
        <translation>换班：上另一个班</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>standby {shift}</source>
        <translation>备用 {shift}</translation>
    </message>
    <message>
        <source>{code} {hours}</source>
        <translation>{code} {hours}</translation>
    </message>
</context>
<context>
    <name>RepairEdit</name>
    <message>
        <source>repair: {name} absent</source>
        <translation>补班：{name} 缺勤</translation>
    </message>
    <message>
        <source>repair: {count} absent</source>
        <translation>补班：{count} 人缺勤</translation>
    </message>
    <message>
        <source>repair: demand surprise</source>
        <translation>补班：话务突增</translation>
    </message>
</context>
<context>
    <name>RepairEmpty</name>
    <message>
        <source>No week to repair yet</source>
        <translation>还没有可补班的周</translation>
    </message>
    <message>
        <source>A repair needs a roster: the screen Week lists what there is still to do for one.</source>
        <translation>补班需要先有班表：“本周”页列出还要做什么。</translation>
    </message>
    <message>
        <source>Go to the week</source>
        <translation>前往本周</translation>
    </message>
    <message>
        <source>No roster for this week yet</source>
        <translation>本周还没有班表</translation>
    </message>
    <message>
        <source>Build the roster first, or step to a week that has one.</source>
        <translation>先排出班表，或切换到有班表的一周。</translation>
    </message>
    <message>
        <source>Go to the roster</source>
        <translation>转到班表</translation>
    </message>
</context>
<context>
    <name>RepairScreen</name>
    <message>
        <source>Repair</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>Find plans  F5</source>
        <translation>查找方案  F5</translation>
    </message>
    <message>
        <source>Look again from this moment on, and longer: Esc stops</source>
        <translation>从这一刻起重新查找，时间更长；Esc 停止</translation>
    </message>
    <message>
        <source>Applied ✓</source>
        <translation>已应用 ✓</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply: {plan}</source>
        <translation>应用：{plan}</translation>
    </message>
    <message>
        <source>Change the roster, one undo step</source>
        <translation>修改班表，可一步撤销</translation>
    </message>
</context>
<context>
    <name>RepairState</name>
    <message>
        <source>A roster is being built. Stop it (Esc on the roster screen) to repair.</source>
        <translation>正在排班。先停止（在班表页按 Esc）再补班。</translation>
    </message>
    <message>
        <source>This project is read-only: plans can be looked at, but not applied.</source>
        <translation>此项目只读：可以查看方案，但不能应用。</translation>
    </message>
    <message>
        <source>delete absence</source>
        <translation>删除缺勤</translation>
    </message>
    <message>
        <source>change repair settings</source>
        <translation>修改补班设置</translation>
    </message>
    <message>
        <source>No plans: {reason}</source>
        <translation>没有方案：{reason}</translation>
    </message>
</context>
<context>
    <name>Replacement</name>
    <message>
        <source>{name}: {shift} {hours}, {day}</source>
        <translation>{name}：{shift} {hours}，{day}</translation>
    </message>
    <message>
        <source>{number}  {name}, off that day</source>
        <translation>{number}  {name}，当天休息</translation>
    </message>
    <message>
        <source>{number}  {name}, in place of {shift} {hours}</source>
        <translation>{number}  {name}，原上 {shift} {hours}</translation>
    </message>
    <message>
        <source>answers {contacts} more, cost {cost}</source>
        <translation>多接 {contacts} 个，代价 {cost}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>{reason}: {names}</source>
        <translation>{reason}：{names}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 等另外 {count} 人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ReplacementsPanel</name>
    <message>
        <source>Which shift</source>
        <translation>哪个班</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No shift is missing: nobody has to be replaced.</source>
        <translation>没有缺班：不用找人接替。</translation>
    </message>
    <message>
        <source>{count} could take it, the best first</source>
        <translation>{count} 人能接，最合适的在前</translation>
    </message>
    <message>
        <source>Nobody could take the whole shift.</source>
        <translation>没有人能接整个班。</translation>
    </message>
    <message>
        <source>Cannot</source>
        <translation>不行</translation>
    </message>
</context>
<context>
    <name>Replan</name>
    <message>
        <source>on standby</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>volunteers for overtime</source>
        <translation>自愿加班</translation>
    </message>
    <message>
        <source>at work that day anyway</source>
        <translation>当天本来就上班</translation>
    </message>
    <message>
        <source>takes all of it</source>
        <translation>能接整个班</translation>
    </message>
    <message>
        <source>takes only {time} of it</source>
        <translation>只能接 {time}</translation>
    </message>
    <message>
        <source>gives up a day off</source>
        <translation>放弃休息日</translation>
    </message>
    <message>
        <source>{time} of overtime</source>
        <translation>加班 {time}</translation>
    </message>
    <message>
        <source>{days} days in a row then</source>
        <translation>将连续上班 {days} 天</translation>
    </message>
    <message>
        <source>cannot serve {queues}</source>
        <translation>不会 {queues}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>话务量</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>In this week; in brackets with the 13 weeks before</source>
        <translation>本周；括号内为连同此前 13 周的累计</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Unpopular</source>
        <translation>不受欢迎班次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Import time clock…</source>
        <translation>导入考勤机文件…</translation>
    </message>
    <message>
        <source>Time clock (*.csv *.txt *.tsv *.xlsx *.xlsm)</source>
        <translation>考勤机文件 (*.csv *.txt *.tsv *.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Import time clock</source>
        <translation>导入考勤机文件</translation>
    </message>
    <message>
        <source>No roster for this week yet</source>
        <translation>本周还没有班表</translation>
    </message>
    <message>
        <source>Build the roster first: the report says what it achieves and costs.</source>
        <translation>请先生成班表：周报说明它能达到什么、花费多少。</translation>
    </message>
    <message>
        <source>Go to the roster</source>
        <translation>转到班表</translation>
    </message>
</context>
<context>
    <name>ReportsState</name>
    <message>
        <source>Wait until the roster is built, or stop the build.</source>
        <translation>请等班表生成完毕，或停止生成。</translation>
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
        <source>This project holds nobody to plan. Add or paste people on the screen Staff; the screen Week lists all that is left to do.</source>
        <translation>这个项目还没有员工。请在“员工”页添加或粘贴；“本周”页列出还要做的全部事情。</translation>
    </message>
    <message>
        <source>Go to the week</source>
        <translation>前往本周</translation>
    </message>
    <message>
        <source>There is no week to plan yet: choose one on the screen Week; its demand is forecast, typed or pasted on the screen Demand.</source>
        <translation>还没有要排的周：请在“本周”页选择一周，再到“需求”页预测、输入或粘贴它的需求。</translation>
    </message>
    <message>
        <source>No demand yet</source>
        <translation>还没有需求</translation>
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
        <source>Share</source>
        <translation>负担</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no shift code. The codes are: {codes}.</source>
        <translation>“{text}”不是班次代码。可用代码：{codes}。</translation>
    </message>
    <message>
        <source>A roster is being built. Stop it (Esc) to edit.</source>
        <translation>正在生成班表。要编辑请先停止（Esc）。</translation>
    </message>
    <message>
        <source>This project is read-only: nothing can be changed here.</source>
        <translation>此项目为只读：这里不能修改。</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>假</translation>
    </message>
</context>
<context>
    <name>RosterTools</name>
    <message>
        <source>{cells} {cells:cell|cells} · {people} {people:person|people} · {hours:.1f} h</source>
        <translation>{cells} 格 · {people} 人 · {hours:.1f} 小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 周</translation>
    </message>
    <message>
        <source>The chosen day by the hour, on the Day screen</source>
        <translation>在“当日”界面按小时查看所选的一天</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>shift of the day</source>
        <translation>当天班次</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Choose the same again to sort it downwards</source>
        <translation>再选一次改为降序</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>原顺序</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>share</source>
        <translation>负担</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>与发布版比较</translation>
    </message>
    <message>
        <source>Why / who else</source>
        <translation>为什么 / 换谁</translation>
    </message>
    <message>
        <source>Say beside the table why the current cell is so, and who else could (Ctrl+I)</source>
        <translation>在右侧说明当前单元格为何这样排、还有谁可以上（Ctrl+I）</translation>
    </message>
    <message>
        <source>Show only what is not as it was published (version {number})</source>
        <translation>只显示与已发布版本（版本 {number}）不同的内容</translation>
    </message>
    <message>
        <source>Nothing is published yet: there is nothing to compare with.</source>
        <translation>尚未发布，没有可比较的版本。</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>{name} is not among the people shown: turn Compare off.</source>
        <translation>{name} 不在显示的人员中：请关闭“与发布版比较”。</translation>
    </message>
    <message>
        <source>Select two cells, or two people on the same days, to swap.</source>
        <translation>要对调，请选中两个单元格，或两个人相同的几天。</translation>
    </message>
    <message>
        <source>Nothing was swapped: the cells do not all fit there.</source>
        <translation>没有对调：这些单元格在那里放不下。</translation>
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
        <source>{name} is not employed on {day} but has {shift}</source>
        <translation>{name} {day} 不在职，却排了 {shift}</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Nobody works before joining or after leaving.</source>
        <translation>入职之前、离职之后不排班。</translation>
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
        <source>{span} {queue}: up to {missing} {missing:agent|agents} short ({hours} in all)</source>
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
        <source>Nights, weekends, holidays, unpopular shifts and late changes are shared evenly; 13 weeks count.</source>
        <translation>夜班、周末、公共假日、不受欢迎的班次和发布后变更平均分摊，计入过去 13 周。</translation>
    </message>
    <message>
        <source>Share public holidays evenly</source>
        <translation>公共假日平均分摊</translation>
    </message>
    <message>
        <source>Share unpopular shifts evenly</source>
        <translation>不受欢迎的班次平均分摊</translation>
    </message>
    <message>
        <source>Share late changes evenly</source>
        <translation>发布后变更平均分摊</translation>
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
        <source>{span}: {missing} team {missing:lead|leads} missing</source>
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
        <source>{shift} on {day}: {juniors} juniors, {guides} senior or lead; {over} too many</source>
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
        <source>Seniors on duty beside juniors</source>
        <translation>新人身边有资深在岗</translation>
    </message>
    <message>
        <source>At any time there is a senior or a lead on duty for each so many juniors.</source>
        <translation>任何时刻，每若干名新人都有一名资深或组长在岗。</translation>
    </message>
    <message>
        <source>{span}: {over} {over:junior|juniors} too many for the seniors and leads on duty</source>
        <translation>{span}：在岗的资深和组长不够，新人多出 {over} 名</translation>
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
        <source>{span}: {missing} {missing:agent|agents} short of the minimum on duty</source>
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
        <source>{name} asked not to have {wish} on {day} and has it</source>
        <translation>{name} 希望 {day} 不是 {wish}，但仍被安排</translation>
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
        <source>{name} works {weekends} weekends in all; at most {limit}</source>
        <translation>{name} 共有 {weekends} 个周末上班，最多 {limit} 个</translation>
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
        <source>{name} works {hours} in the week of {day}; at most {limit}</source>
        <translation>{name} 在 {day} 起的一周工作 {hours}，最多 {limit}</translation>
    </message>
    <message>
        <source>{name} works {hours} in the week of {day}; at least {limit}</source>
        <translation>{name} 在 {day} 起的一周工作 {hours}，至少 {limit}</translation>
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
        <source>Overtime of a volunteer in a week, at most</source>
        <translation>自愿者每周加班上限</translation>
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
        <source>{name} works {days} days in the week of {day}; at most {limit}</source>
        <translation>{name} 在 {day} 起的一周上班 {days} 天，最多 {limit} 天</translation>
    </message>
    <message>
        <source>{name} works {days} days in the week of {day}; at least {limit}</source>
        <translation>{name} 在 {day} 起的一周上班 {days} 天，至少 {limit} 天</translation>
    </message>
    <message>
        <source>Working days per week</source>
        <translation>每周工作天数</translation>
    </message>
    <message>
        <source>Days worked in a week lie between the contract&apos;s least and most; leave counts.</source>
        <translation>每周上班天数在合同的下限与上限之间，请假计算在内。</translation>
    </message>
    <message>
        <source>Answer rate of the week of {day}: {rate}; the goals ask for {goal}: {missing} {missing:contact|contacts} more</source>
        <translation>{day} 起一周的接通率为 {rate}，目标为 {goal}：还需多接通 {missing} 个话务</translation>
    </message>
    <message>
        <source>Answer rate of the week</source>
        <translation>全周接通率</translation>
    </message>
    <message>
        <source>Of the week&apos;s contacts, as many are answered as the goals of the queues ask for.</source>
        <translation>全周接通的话务量达到各队列目标的要求。</translation>
    </message>
    <message>
        <source>{span} {queue}: answer rate {rate}, goal {goal}; {lost} of {offered} contacts lost</source>
        <translation>{span} {queue}：接通率 {rate}，目标 {goal}；{offered} 个话务中损失 {lost} 个</translation>
    </message>
    <message>
        <source>Answer the most contacts</source>
        <translation>尽量多接通</translation>
    </message>
    <message>
        <source>Agents are where they answer most; in place of, or beside, the required agents.</source>
        <translation>坐席排在能接通最多话务的时段；可代替需求人数，也可并用。</translation>
    </message>
    <message>
        <source>{name} is off {days} days in a row from {day}; at most {limit}</source>
        <translation>{name} 从 {day} 起连休 {days} 天，最多 {limit} 天</translation>
    </message>
    <message>
        <source>Consecutive days off</source>
        <translation>连续休息天数</translation>
    </message>
    <message>
        <source>Nobody has more days off in a row than this, last week included; leave is none.</source>
        <translation>任何人的连续休息不超过此天数（含上周）；请假不算休息。</translation>
    </message>
    <message>
        <source>Days off in a row, at most</source>
        <translation>连续休息最多</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>{name} works {shift} on {day}; it may not follow {before} of the day before</source>
        <translation>{name} 在 {day} 上 {shift}，不能接在前一天的 {before} 之后</translation>
    </message>
    <message>
        <source>Forbidden sequences</source>
        <translation>禁止的班次衔接</translation>
    </message>
    <message>
        <source>On the day after a shift, nobody works a pattern that may not follow it.</source>
        <translation>某班次的第二天，不上不能接在它后面的班次。</translation>
    </message>
    <message>
        <source>{name} works {shift} on {day}; it starts earlier than {before} of the day before</source>
        <translation>{name} 在 {day} 上 {shift}，比前一天的 {before} 开始得早</translation>
    </message>
    <message>
        <source>Forward rotation</source>
        <translation>顺向轮班</translation>
    </message>
    <message>
        <source>On days in a row, shifts start at the same time or later; only a day off resets.</source>
        <translation>连续上班的日子里，班次开始时间只能相同或更晚；休息一天后重新计算。</translation>
    </message>
    <message>
        <source>Start earlier than the day before, by at most</source>
        <translation>比前一天最多提前</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>The week of {day} costs {hours} of plain pay; the budget is {limit}</source>
        <translation>{day} 所在周折合 {hours} 基本工时，预算为 {limit}</translation>
    </message>
    <message>
        <source>The week of {day} costs {money} in pay; the budget is {limit}</source>
        <translation>{day} 起一周的薪酬为 {money}，预算为 {limit}</translation>
    </message>
    <message>
        <source>Labour budget</source>
        <translation>人工预算</translation>
    </message>
    <message>
        <source>What a week costs stays in budget, in paid hours and in money, all extra pay counted.</source>
        <translation>每周的计薪工时和薪酬不超预算，各项加成计算在内。</translation>
    </message>
    <message>
        <source>Pay of everybody in a week, at most</source>
        <translation>每周全员薪酬上限</translation>
    </message>
    <message>
        <source>units of money, 0 = any</source>
        <translation>货币单位，0 = 不限</translation>
    </message>
    <message>
        <source>Paid hours of everybody in a week, at most</source>
        <translation>全员每周计薪工时最多</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>{name} works only {days} {days:day|days} from {day}; at least {limit}</source>
        <translation>{name} 从 {day} 起只连上 {days} 天，至少 {limit} 天</translation>
    </message>
    <message>
        <source>Working days together</source>
        <translation>工作日集中</translation>
    </message>
    <message>
        <source>Working days come at least so many in a row as the contract asks for.</source>
        <translation>工作日连续的天数不少于合同要求。</translation>
    </message>
    <message>
        <source>{name} is off only {days} {days:day|days} from {day}; at least {limit}</source>
        <translation>{name} 从 {day} 起只休 {days} 天，至少 {limit} 天</translation>
    </message>
    <message>
        <source>Days off together</source>
        <translation>休息日集中</translation>
    </message>
    <message>
        <source>Days off come at least so many in a row as the contract asks for.</source>
        <translation>休息日连续的天数不少于合同要求。</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>坐席数</translation>
    </message>
    <message>
        <source>At no time are more people on duty than there are seats.</source>
        <translation>任何时刻在岗人数不超过坐席数。</translation>
    </message>
    <message>
        <source>{span}: {over} more people on duty than there are seats</source>
        <translation>{span}：在岗人数比坐席多 {over} 人</translation>
    </message>
    <message>
        <source>People on duty at once, at most</source>
        <translation>同时在岗最多</translation>
    </message>
    <message>
        <source>{name} has {shift} on {day}; published was {before}</source>
        <translation>{name} 在 {day} 为 {shift}，已发布的是 {before}</translation>
    </message>
    <message>
        <source>Few changes to a published roster</source>
        <translation>少改已发布班表</translation>
    </message>
    <message>
        <source>What is published changes as little as possible; without such a roster, all is free.</source>
        <translation>已发布的内容尽量少改；没有已发布班表时不限制。</translation>
    </message>
    <message>
        <source>{name} starts at times {spread} apart in the week of {day}; at most {limit}</source>
        <translation>{name} 在 {day} 所在周的上班时间相差 {spread}，最多 {limit}</translation>
    </message>
    <message>
        <source>Similar start times</source>
        <translation>上班时间相近</translation>
    </message>
    <message>
        <source>Within a week, the start times of a person&apos;s shifts lie close together.</source>
        <translation>一周之内，同一人的上班时间相差不大。</translation>
    </message>
    <message>
        <source>Latest start less earliest start in a week, at most</source>
        <translation>一周内最晚与最早上班时间之差最多</translation>
    </message>
    <message>
        <source>Team {team} works {shifts} different shifts on {day}; at most {limit}</source>
        <translation>{team} 组在 {day} 上 {shifts} 种班次，最多 {limit} 种</translation>
    </message>
    <message>
        <source>Teams together</source>
        <translation>同组同班</translation>
    </message>
    <message>
        <source>The people of a team who work on a day work the same shift, or few different ones.</source>
        <translation>同组当天上班的人上同一班次，或只有少数几种。</translation>
    </message>
    <message>
        <source>Different shifts of a team on a day, at most</source>
        <translation>一组一天的不同班次最多</translation>
    </message>
    <message>
        <source>{name} has not volunteered for flexible shifts but has {shift} on {day}</source>
        <translation>{name} 未自愿上弹性班，但 {day} 排了 {shift}</translation>
    </message>
    <message>
        <source>{name} works {shifts} flexible shifts in the week of {day}; at most {limit}</source>
        <translation>{name} 在 {day} 起一周上 {shifts} 个弹性班；最多 {limit} 个</translation>
    </message>
    <message>
        <source>Flexible shifts</source>
        <translation>弹性班</translation>
    </message>
    <message>
        <source>Flexible shifts go to volunteers only, to each at most so many a week.</source>
        <translation>弹性班只排给自愿者，每人每周不超过上限。</translation>
    </message>
    <message>
        <source>Flexible shifts of a person in a week, at most</source>
        <translation>每人每周弹性班上限</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Labour cost</source>
        <translation>人工成本</translation>
    </message>
    <message>
        <source>The roster costs as little as the dearer goals allow, at the rates of the contracts.</source>
        <translation>在更重要的目标之后，按合同费率使班表成本最低。</translation>
    </message>
    <message>
        <source>{name} works {hours} of overtime in the week of {day}: {points} reward {points:point|points}</source>
        <translation>{name} 在 {day} 起一周加班 {hours}：奖励 {points} 分</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Overtime of volunteers is used only where it is worth its price.</source>
        <translation>仅在值得时才安排自愿者加班。</translation>
    </message>
    <message>
        <source>{name} works {hours} in the period; at most {limit}</source>
        <translation>{name} 本周期工作 {hours}，最多 {limit}</translation>
    </message>
    <message>
        <source>{name} works {hours} in the period; at least {limit}</source>
        <translation>{name} 本周期工作 {hours}，至少 {limit}</translation>
    </message>
    <message>
        <source>Paid hours of the period</source>
        <translation>周期计薪工时</translation>
    </message>
    <message>
        <source>Paid hours of the whole period lie between the contract&apos;s least and most.</source>
        <translation>整个周期的计薪工时在合同的最少与最多之间。</translation>
    </message>
    <message>
        <source>{shift} on {day}: {people} people; {wanted} are wanted</source>
        <translation>{day} {shift}：{people} 人，需要 {wanted} 人</translation>
    </message>
    <message>
        <source>{shift} on {day}: {people} people; only {wanted} are wanted</source>
        <translation>{day} {shift}：{people} 人，只需要 {wanted} 人</translation>
    </message>
    <message>
        <source>People on a shift</source>
        <translation>班次人数</translation>
    </message>
    <message>
        <source>A shift has as many people as are wanted on it, where a number is given.</source>
        <translation>给出了人数的班次，安排的人数与之相符。</translation>
    </message>
    <message>
        <source>{name} works {shift} {times} times; at most {limit}</source>
        <translation>{name} 上 {shift} 共 {times} 次，最多 {limit} 次</translation>
    </message>
    <message>
        <source>Shifts of a pattern</source>
        <translation>各班次的次数</translation>
    </message>
    <message>
        <source>Nobody works more shifts of a pattern than their own limit, or their contract&apos;s.</source>
        <translation>每人上某班次的次数不超过本人的上限；没有的，不超过合同的上限。</translation>
    </message>
    <message>
        <source>{name} works {shared} of {worked} beside {mentor} in the week of {day}; at least {limit}</source>
        <translation>{name} 在 {day} 这一周与师傅 {mentor} 共同工作 {shared}（本人 {worked}）；至少 {limit}</translation>
    </message>
    <message>
        <source>{name} has no mentor and works {worked} in the week of {day}</source>
        <translation>{name} 没有师傅，在 {day} 这一周工作 {worked}</translation>
    </message>
    <message>
        <source>{mentor} is the mentor of {juniors} juniors; at most {limit}</source>
        <translation>{mentor} 带 {juniors} 名新人；最多 {limit} 名</translation>
    </message>
    <message>
        <source>Each junior beside the mentor</source>
        <translation>新人跟师傅同班</translation>
    </message>
    <message>
        <source>Each junior has one mentor, named or chosen, and works mostly beside that one.</source>
        <translation>每名新人有一位师傅（指定或由排班选定），大部分工时与师傅同时在岗。</translation>
    </message>
    <message>
        <source>Part of a junior&apos;s hours beside the mentor</source>
        <translation>新人与师傅共同工时的比例</translation>
    </message>
    <message>
        <source>Juniors of one mentor, at most</source>
        <translation>每位师傅最多带新人数</translation>
    </message>
    <message>
        <source>{shift} on {day}: {people} on standby; at least {limit}</source>
        <translation>{day} {shift}：备用 {people} 人；至少 {limit} 人</translation>
    </message>
    <message>
        <source>{shift} on {day}: {people} on standby; at most {limit}</source>
        <translation>{day} {shift}：备用 {people} 人；最多 {limit} 人</translation>
    </message>
    <message>
        <source>{shift} on {day}: {people} on standby for {queue}; at least {limit}</source>
        <translation>{day} {shift}：能接 {queue} 的备用 {people} 人；至少 {limit} 人</translation>
    </message>
    <message>
        <source>Standby reserve</source>
        <translation>备用坐席</translation>
    </message>
    <message>
        <source>Each standby shift has a reserve, with somebody for every queue that is open.</source>
        <translation>每个备用班都有备用坐席，且每个有需求的队列都有人能接。</translation>
    </message>
    <message>
        <source>On a standby shift, at least</source>
        <translation>每个备用班最少人数</translation>
    </message>
    <message>
        <source>Of them for each queue, at least</source>
        <translation>其中每个队列最少人数</translation>
    </message>
    <message>
        <source>On a standby shift, at most</source>
        <translation>每个备用班最多人数</translation>
    </message>
    <message>
        <source>Approve {over} of overtime for {name}: {hours} in the week, the limit is {limit}</source>
        <translation>批准 {name} 加班 {over}：本周 {hours}，上限 {limit}</translation>
    </message>
    <message>
        <source>Approve {over} of overtime for {name}: {hours} in the week of {day}, the limit is {limit}</source>
        <translation>批准 {name} 加班 {over}：{day} 起的一周共 {hours}，上限 {limit}</translation>
    </message>
    <message>
        <source>Let {name} work {over} too little: {hours} in the week, the least is {limit}</source>
        <translation>允许 {name} 少上 {over}：本周 {hours}，最少 {limit}</translation>
    </message>
    <message>
        <source>Let {name} work {over} too little: {hours} in the week of {day}, the least is {limit}</source>
        <translation>允许 {name} 少上 {over}：{day} 起的一周共 {hours}，下限 {limit}</translation>
    </message>
    <message>
        <source>Let {name} work {days} days in the week; the limit is {limit}</source>
        <translation>允许 {name} 本周上班 {days} 天，上限 {limit} 天</translation>
    </message>
    <message>
        <source>Let {name} work {days} days in the week of {day}; the limit is {limit}</source>
        <translation>允许 {name} 在 {day} 起的一周上班 {days} 天；上限 {limit} 天</translation>
    </message>
    <message>
        <source>Let {name} work only {days} days in the week; the least is {limit}</source>
        <translation>允许 {name} 本周只上班 {days} 天，最少 {limit} 天</translation>
    </message>
    <message>
        <source>Let {name} work only {days} days in the week of {day}; the least is {limit}</source>
        <translation>允许 {name} 在 {day} 起的一周只上班 {days} 天；下限 {limit} 天</translation>
    </message>
    <message>
        <source>Ask {name} to work {shift} on {day} during leave</source>
        <translation>请 {name} 在请假期间的 {day} 上 {shift}</translation>
    </message>
    <message>
        <source>Ask {name} to work {shift} on {day}, outside the available hours</source>
        <translation>请 {name} 在 {day} 可用时间之外上 {shift}</translation>
    </message>
    <message>
        <source>Employ {name} on {day} as well, for {shift}</source>
        <translation>让{name}在{day}也在职，以便上{shift}</translation>
    </message>
    <message>
        <source>Accept {missing} {missing:agent|agents} fewer than the minimum on duty, {span}</source>
        <translation>{span} 接受在岗人数比最低要求少 {missing} 人</translation>
    </message>
    <message>
        <source>Find {over} more {over:seat|seats}, {span}</source>
        <translation>{span} 增加 {over} 个座席</translation>
    </message>
    <message>
        <source>Accept {over} {over:junior|juniors} too many on {shift} on {day}</source>
        <translation>{day} {shift} 接受多出 {over} 名新人</translation>
    </message>
    <message>
        <source>Accept {missing} team {missing:lead|leads} fewer, {span}</source>
        <translation>{span} 接受少 {missing} 名组长</translation>
    </message>
    <message>
        <source>Raise the budget of the week of {day} to {hours}; now it is {limit}</source>
        <translation>把 {day} 当周的预算提高到 {hours}，现为 {limit}</translation>
    </message>
    <message>
        <source>Raise the budget of the week of {day} to {money} in pay; now it is {limit}</source>
        <translation>把 {day} 当周的薪酬预算提高到 {money}，现为 {limit}</translation>
    </message>
    <message>
        <source>Let {name} rest {over} less before {shift} on {day}: {rest} in place of {least}</source>
        <translation>允许 {name} 在 {day} 的 {shift} 之前少休息 {over}：{rest}，规定 {least}</translation>
    </message>
    <message>
        <source>Let {name} work {days} days in a row from {day}; the limit is {limit}</source>
        <translation>允许 {name} 从 {day} 起连续上班 {days} 天，上限 {limit} 天</translation>
    </message>
    <message>
        <source>Let {name} work {shift} on {day}, a shift that is not listed</source>
        <translation>允许 {name} 在 {day} 上未列入其可上班次的 {shift}</translation>
    </message>
    <message>
        <source>Unlock {name} on {day}: {shift} in place of the locked {pinned}</source>
        <translation>解锁 {name} {day}：由锁定的 {pinned} 改为 {shift}</translation>
    </message>
    <message>
        <source>Let {name} stay on {queue} in the week of {day}: {weeks} weeks in a row, limit {limit}</source>
        <translation>让 {name} 在 {day} 这一周继续留在“{queue}”：连续 {weeks} 周，上限 {limit} 周</translation>
    </message>
    <message>
        <source>Accept an answer rate of {rate} in the week of {day}; the goals ask for {goal}</source>
        <translation>接受 {day} 起一周的接通率为 {rate}，目标要求 {goal}</translation>
    </message>
    <message>
        <source>{name}: {weeks} weeks in a row on {queue} with the week of {day}; at most {limit}</source>
        <translation>{name}：到 {day} 这一周为止，已连续 {weeks} 周在“{queue}”；最多 {limit} 周</translation>
    </message>
    <message>
        <source>Role rotation</source>
        <translation>角色轮换</translation>
    </message>
    <message>
        <source>Each person serves one queue a week, and none for more than so many weeks in a row.</source>
        <translation>每人每周只服务一个队列，且不在同一队列上连续超过规定的周数。</translation>
    </message>
    <message>
        <source>Weeks in a row on one queue, at most</source>
        <translation>同一队列最多连续几周</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>{name}: the day chart shows &quot;{found}&quot; at {clock} on {day}, the sheet of breaks &quot;{wanted}&quot;</source>
        <translation>{name}：日排班在 {day} {clock} 是“{found}”，休息安排是“{wanted}”</translation>
    </message>
    <message>
        <source>Breaks and meetings</source>
        <translation>休息与会议</translation>
    </message>
    <message>
        <source>{name}: {activity} ({span}) lies in no shift</source>
        <translation>{name}：{activity}（{span}）不在任何班内</translation>
    </message>
    <message>
        <source>{name}: {activity} ({span}) overlaps {other}</source>
        <translation>{name}：{activity}（{span}）与{other}重叠</translation>
    </message>
    <message>
        <source>{name}: {activity} ({span}) may begin only in {window}</source>
        <translation>{name}：{activity}（{span}）只能在 {window} 开始</translation>
    </message>
    <message>
        <source>{name}: {activity} ({span}) must last {limit}</source>
        <translation>{name}：{activity}（{span}）应为 {limit}</translation>
    </message>
    <message>
        <source>{name} has no {activity} on {day}</source>
        <translation>{name}在 {day} 没有{activity}</translation>
    </message>
    <message>
        <source>{name} has {found} between two breaks on {day}; at least {limit}</source>
        <translation>{name}在 {day} 两次休息只隔 {found}；至少 {limit}</translation>
    </message>
    <message>
        <source>{name} works {found} without a break on {day}; at most {limit}</source>
        <translation>{name}在 {day} 连续工作 {found} 没有休息；最多 {limit}</translation>
    </message>
    <message>
        <source>{team}: {away} on a break at {span}; at most {limit}</source>
        <translation>{team}：{span} 有 {away} 人同时休息；最多 {limit} 人</translation>
    </message>
    <message>
        <source>{name} and the mentor {mentor} are on a break at {span}</source>
        <translation>{name}和师傅{mentor}在 {span} 同时休息</translation>
    </message>
    <message>
        <source>{meeting} is not held with {name}</source>
        <translation>{meeting}没有安排{name}参加</translation>
    </message>
    <message>
        <source>{meeting} does not bring {name} and the others together</source>
        <translation>{meeting}没有让{name}和其他人同时参加</translation>
    </message>
    <message>
        <source>{patterns} different patterns are worked; at most {limit}</source>
        <translation>用了 {patterns} 个不同的班次；最多 {limit} 个</translation>
    </message>
    <message>
        <source>Number of patterns</source>
        <translation>班次数量</translation>
    </message>
    <message>
        <source>At most so many different shift patterns are worked.</source>
        <translation>最多用这么多个不同的班次。</translation>
    </message>
    <message>
        <source>Patterns, at most</source>
        <translation>班次最多</translation>
    </message>
    <message>
        <source>patterns</source>
        <translation>个班次</translation>
    </message>
</context>
<context>
    <name>RuleBook</name>
    <message>
        <source>Must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>尽量</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No roster may break it.</source>
        <translation>违反它的班表不成立。</translation>
    </message>
    <message>
        <source>Kept where possible; each breach costs, beside the other important rules.</source>
        <translation>尽可能遵守；每次违反都计代价，与其他重要规则一起权衡。</translation>
    </message>
    <message>
        <source>Counts only among rosters that are as good in all that is important.</source>
        <translation>只在重要方面同样好的班表之间比较。</translation>
    </message>
    <message>
        <source>Plays no part.</source>
        <translation>不起作用。</translation>
    </message>
    <message>
        <source>{label}: {number} {unit}</source>
        <translation>{label}：{number} {unit}</translation>
    </message>
    <message>
        <source>as the contract says</source>
        <translation>按合同</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What each unit of breach costs, beside the weights of the other rules.</source>
        <translation>每违反一个单位的代价，与其他规则的权重相比较。</translation>
    </message>
    <message>
        <source>What it does exactly, with examples</source>
        <translation>具体作用和例子</translation>
    </message>
    <message>
        <source>Its numbers are in the contracts</source>
        <translation>具体数目在合同里</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{meaning} Key {key} in the list</source>
        <translation>{meaning}（在列表里按 {key}）</translation>
    </message>
    <message>
        <source>It is a goal: no roster could reach it in full.</source>
        <translation>这是一个目标：没有班表能完全达到。</translation>
    </message>
    <message>
        <source>It always holds.</source>
        <translation>始终有效。</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More: its weight…</source>
        <translation>更多：权重…</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page of the rule</source>
        <translation>规则说明</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>As in the project</source>
        <translation>恢复为项目中的规则</translation>
    </message>
    <message>
        <source>Priority of the rule</source>
        <translation>规则的优先级</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What each breach costs beside other rules&apos; breaches</source>
        <translation>每处违反相对其他规则的代价</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RuleSettings</name>
    <message>
        <source>{least} to {most}; by default {default}</source>
        <translation>{least} 到 {most}；默认 {default}</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>{name}: {length}, starts {first} to {last}</source>
        <translation>{name}：{length}，{first} 到 {last} 之间开始</translation>
    </message>
    <message>
        <source>{when}: {agents} agents required</source>
        <translation>{when}：需求 {agents} 人</translation>
    </message>
    <message>
        <source>on the day that needs most: {agents}</source>
        <translation>需求最高的一天：{agents}</translation>
    </message>
    <message>
        <source>on duty: {agents}</source>
        <translation>在岗：{agents}</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>As it stands</source>
        <translation>当前班表</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is broken</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rules not kept: {count}</source>
        <translation>未遵守的规则：{count}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was broken</source>
        <translation>违规内容</translation>
    </message>
    <message>
        <source>Published in spite of: {count}</source>
        <translation>带违规发布：{count} 处</translation>
    </message>
    <message>
        <source>Which rules they were was not kept when it was published.</source>
        <translation>发布时没有记录具体违反了哪些规则。</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>The rule book</source>
        <translation>规则手册</translation>
    </message>
    <message>
        <source>Must: always kept. Important and nice: weighed against each other. What differs from person to person is in the contracts.</source>
        <translation>必须：始终遵守。重要和尽量：相互权衡。因人而异的数目在合同里。</translation>
    </message>
    <message>
        <source>Search rules (Ctrl+F)</source>
        <translation>搜索规则（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>搜索规则</translation>
    </message>
    <message>
        <source>Which rules are listed</source>
        <translation>列出哪些规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>No rule is like this. Search for less, or list all rules.</source>
        <translation>没有这样的规则。请减少搜索词，或列出全部规则。</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Not off</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Other than by default</source>
        <translation>与默认不同</translation>
    </message>
    <message>
        <source>In a conflict</source>
        <translation>有矛盾</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule to change</source>
        <translation>要改的规则</translation>
    </message>
    <message>
        <source>+ Change a rule…</source>
        <translation>+ 改变一条规则…</translation>
    </message>
</context>
<context>
    <name>RulesState</name>
    <message>
        <source>rule &apos;{rule}&apos;: {standing}</source>
        <translation>规则“{rule}”：{standing}</translation>
    </message>
    <message>
        <source>change rule &apos;{rule}&apos;</source>
        <translation>修改规则“{rule}”</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>Stop and keep what was found (Esc)</source>
        <translation>停止并保留已找到的方案（Esc）</translation>
    </message>
    <message>
        <source>Stopping; what was found is kept…</source>
        <translation>正在停止；保留已找到的方案…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>ScenarioForm</name>
    <message>
        <source>What differs</source>
        <translation>与本周的不同</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ScenarioList</name>
    <message>
        <source>Scenarios of this week</source>
        <translation>本周的方案</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Copy of the chosen one</source>
        <translation>复制所选方案</translation>
    </message>
    <message>
        <source>Contacts +20%</source>
        <translation>话务量 +20%</translation>
    </message>
    <message>
        <source>Contacts −10%</source>
        <translation>话务量 −10%</translation>
    </message>
    <message>
        <source>People away</source>
        <translation>人员缺席</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translation>其他规则</translation>
    </message>
    <message>
        <source>Other shifts</source>
        <translation>其他班次</translation>
    </message>
</context>
<context>
    <name>ScheduleDocument</name>
    <message>
        <source>build roster</source>
        <translation>生成班表</translation>
    </message>
    <message>
        <source>place breaks and meetings</source>
        <translation>安排休息和会议</translation>
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
        <source>Week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Shifts &amp; rules</source>
        <translation>班次与规则</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>班表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>方案推演</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Incoming roster</source>
        <translation>接收班表</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Contacts</source>
        <translation>话务量</translation>
    </message>
    <message>
        <source>Handle time (s)</source>
        <translation>处理时长（秒）</translation>
    </message>
    <message>
        <source>Agents required</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>表格显示的内容</translation>
    </message>
    <message>
        <source>Change by percent</source>
        <translation>按百分比调整</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Raise or lower the selected cells by percent</source>
        <translation>按百分比提高或降低选中单元格</translation>
    </message>
    <message>
        <source>Back to forecast</source>
        <translation>恢复预测</translation>
    </message>
    <message>
        <source>Take the corrections of the selected cells back (Del)</source>
        <translation>取消选中单元格的修正（Del）</translation>
    </message>
    <message>
        <source>Note why…  ↵</source>
        <translation>备注原因…  ↵</translation>
    </message>
    <message>
        <source>Note why</source>
        <translation>备注原因</translation>
    </message>
    <message>
        <source>Why these numbers differ; Enter keeps the note</source>
        <translation>数值不同的原因；按回车保存备注</translation>
    </message>
    <message>
        <source>Total  ↵</source>
        <translation>总量  ↵</translation>
    </message>
    <message>
        <source>Set to  ↵</source>
        <translation>设为  ↵</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>Share this total among the selected cells, in their present shape</source>
        <translation>按现有形状把总量分配到选中单元格</translation>
    </message>
    <message>
        <source>Set all selected cells to this number</source>
        <translation>把选中单元格都设为此值</translation>
    </message>
    <message>
        <source>Kept in longer intervals: choose a longer step to edit</source>
        <translation>按更长时段保存：请选择更长的时段再编辑</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 格</translation>
    </message>
    <message>
        <source>{count} selected · {total} contacts</source>
        <translation>已选 {count} 格 · {total} 个话务</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no number. Type how many, for example 120.</source>
        <translation>“{text}”不是数字。请输入数值，例如 120。</translation>
    </message>
</context>
<context>
    <name>SelfServicePanel</name>
    <message>
        <source>Self-service</source>
        <translation>自助解决</translation>
    </message>
    <message>
        <source>Share of contacts that a bot resolves from a day on. Then forecast again.</source>
        <translation>自某日起由机器人解决的话务比例。填写后请重新预测。</translation>
    </message>
    <message>
        <source>Queue of the share</source>
        <translation>所属队列</translation>
    </message>
    <message>
        <source>First day of the share</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Share that the bot resolves</source>
        <translation>机器人解决的比例</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove {queue}, {day}</source>
        <translation>删除 {queue}，{day}</translation>
    </message>
    <message>
        <source>self-service of {queue}</source>
        <translation>{queue} 的自助解决率</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the machine</source>
        <translation>跟随电脑</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours for the colour-blind</source>
        <translation>色盲友好配色</translation>
    </message>
    <message>
        <source>Orange and blue in place of red and green.</source>
        <translation>用橙色和蓝色代替红色和绿色。</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>Time to build a roster</source>
        <translation>生成班表的时间</translation>
    </message>
    <message>
        <source>At most; a proven roster is ready earlier.</source>
        <translation>最长时间；证明最优后会提前完成。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>What a repair may do</source>
        <translation>补班可以怎么改</translation>
    </message>
    <message>
        <source>Notice at home</source>
        <translation>提前通知</translation>
    </message>
    <message>
        <source>Somebody at home gets a shift that starts no sooner than this from now</source>
        <translation>在家的人得到的班，最早从现在起这么久之后开始</translation>
    </message>
    <message>
        <source>Extend by</source>
        <translation>延长至多</translation>
    </message>
    <message>
        <source>A shift may end later by this much at most; 0: not at all</source>
        <translation>下班最多推迟这么久；0 为不允许</translation>
    </message>
    <message>
        <source>Start earlier by</source>
        <translation>提前至多</translation>
    </message>
    <message>
        <source>A shift that has not begun may start earlier by this much at most</source>
        <translation>还没开始的班最多提前这么久</translation>
    </message>
    <message>
        <source>Shorten by</source>
        <translation>缩短至多</translation>
    </message>
    <message>
        <source>A shift may end earlier by this much at most; 0: not at all</source>
        <translation>下班最多提早这么久；0 为不允许</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Call in people who are off</source>
        <translation>叫休息的人来上班</translation>
    </message>
    <message>
        <source>Swap two people&apos;s shifts</source>
        <translation>两人换班</translation>
    </message>
    <message>
        <source>Move breaks</source>
        <translation>移动休息时间</translation>
    </message>
    <message>
        <source>Standby before anybody else</source>
        <translation>先用备用坐席</translation>
    </message>
    <message>
        <source>Overtime only for volunteers</source>
        <translation>加班只找自愿者</translation>
    </message>
    <message>
        <source>Locked cells and what is past stay</source>
        <translation>锁定的格子和已过去的不动</translation>
    </message>
    <message>
        <source>Notice for people at home: {hours}</source>
        <translation>叫休息的人：至少提前 {hours}</translation>
    </message>
    <message>
        <source>Extend shifts: up to {hours}</source>
        <translation>延长班次：至多 {hours}</translation>
    </message>
    <message>
        <source>Start earlier: up to {hours}</source>
        <translation>提前上班：至多 {hours}</translation>
    </message>
    <message>
        <source>Shorten shifts: up to {hours}</source>
        <translation>缩短班次：至多 {hours}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
</context>
<context>
    <name>ShiftForm</name>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>Gap from</source>
        <translation>空档开始</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Not on the day after</source>
        <translation>次日禁排</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A split shift: two parts with unpaid time between them, away from work. The end moves along, the hours of work stay.</source>
        <translation>两段班：分两段上班，中间的空档不上班、不计薪。结束时间随之顺延，工作时长不变。</translation>
    </message>
    <message>
        <source>codes, for example N</source>
        <translation>代码，例如 夜</translation>
    </message>
    <message>
        <source>Shifts that nobody works on the day after this one</source>
        <translation>上了这个班，次日不安排的班次</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Another shift like this one (Ctrl+D)</source>
        <translation>再建一个同样的班次（Ctrl+D）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take this shift out (Del on the ruler)</source>
        <translation>删除这个班次（在标尺上按 Del）</translation>
    </message>
    <message>
        <source>Unpopular</source>
        <translation>不受欢迎</translation>
    </message>
    <message>
        <source>Nobody likes it: it is shared evenly</source>
        <translation>没人愿意上：均摊</translation>
    </message>
    <message>
        <source>Volunteers only</source>
        <translation>仅限自愿</translation>
    </message>
    <message>
        <source>A flexible shift</source>
        <translation>弹性班</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>A reserve: off the line until called; it may be unpaid</source>
        <translation>备用班：应召前不在线；可不计薪</translation>
    </message>
    <message>
        <source>Not in new rosters</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Kept for the rosters that have it; nobody gets it in a new one</source>
        <translation>仅为已有班表保留；新班表不再安排</translation>
    </message>
    <message>
        <source>{hours} long</source>
        <translation>时长 {hours}</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>次日</translation>
    </message>
    <message>
        <source>until {clock}</source>
        <translation>到 {clock}</translation>
    </message>
    <message>
        <source>What you change here changes those too; a copy leaves them alone.</source>
        <translation>在这里的修改也会改变它们；复制一个则不受影响。</translation>
    </message>
    <message>
        <source>No shift has the code {code}.</source>
        <translation>没有代码为 {code} 的班次。</translation>
    </message>
</context>
<context>
    <name>Shifts</name>
    <message>
        <source>{first} + {second}, {gap} apart</source>
        <translation>{first} + {second}，间隔 {gap}</translation>
    </message>
    <message>
        <source>{length}, {paid} paid, break {pause}</source>
        <translation>{length}，计薪 {paid}，休息 {pause}</translation>
    </message>
    <message>
        <source>E</source>
        <translation>早</translation>
    </message>
    <message>
        <source>M</source>
        <translation>中</translation>
    </message>
    <message>
        <source>L</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>N</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>S</source>
        <translation>两</translation>
    </message>
    <message>
        <source>agents required</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>agents required, mean of the week</source>
        <translation>需求人数，一周平均</translation>
    </message>
    <message>
        <source>on the day that needs most</source>
        <translation>需求最高的一天</translation>
    </message>
    <message>
        <source>on duty in this roster</source>
        <translation>本班表在岗</translation>
    </message>
    <message>
        <source>short</source>
        <translation>缺员</translation>
    </message>
    <message>
        <source>breaks may lie here</source>
        <translation>休息可安排的时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>计薪</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>People a day</source>
        <translation>每天人数</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>次日</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{clock} next day</source>
        <translation>次日 {clock}</translation>
    </message>
    <message>
        <source>{code} {name}</source>
        <translation>{code} {name}</translation>
    </message>
    <message>
        <source>{shift}, gap {start} to {end}</source>
        <translation>{shift}，空档 {start} 至 {end}</translation>
    </message>
    <message>
        <source>{shift}, {start} to {end}, {paid} paid, break {pause}</source>
        <translation>{shift}，{start} 至 {end}，计薪 {paid}，休息 {pause}</translation>
    </message>
</context>
<context>
    <name>ShiftsPage</name>
    <message>
        <source>The shifts in use, against the need</source>
        <translation>现有班次与需求</translation>
    </message>
    <message>
        <source>Drag a bar, or one of its ends. Arrow keys move it by 15 minutes, with Shift its end, with Alt its start.</source>
        <translation>拖动色条或其两端。方向键每次移动 15 分钟；按住 Shift 移动结束，按住 Alt 移动开始。</translation>
    </message>
    <message>
        <source>Add shift</source>
        <translation>新增班次</translation>
    </message>
    <message>
        <source>A new shift, ready to be dragged (Ins)</source>
        <translation>新增一个班次，然后拖动调整（Ins）</translation>
    </message>
    <message>
        <source>Nobody is required in this week yet. Go to Demand</source>
        <translation>本周还没有需求人数。前往“需求”</translation>
    </message>
    <message>
        <source>Shifts on a ruler of hours</source>
        <translation>时间标尺上的班次</translation>
    </message>
</context>
<context>
    <name>ShiftsScreen</name>
    <message>
        <source>Shifts &amp; rules</source>
        <translation>班次与规则</translation>
    </message>
    <message>
        <source>Shifts in use</source>
        <translation>现有班次</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>班次设计</translation>
    </message>
    <message>
        <source>Need of which day</source>
        <translation>显示哪天的需求</translation>
    </message>
    <message>
        <source>Adopt these shifts</source>
        <translation>采用这些班次</translation>
    </message>
    <message>
        <source>Put them in place of today&apos;s, as one undo step</source>
        <translation>替换现有班次；一步即可撤销</translation>
    </message>
    <message>
        <source>Design shifts  F5</source>
        <translation>设计班次  F5</translation>
    </message>
    <message>
        <source>Whole week</source>
        <translation>整周</translation>
    </message>
</context>
<context>
    <name>ShiftsSection</name>
    <message>
        <source>Shifts worked</source>
        <translation>使用的班次</translation>
    </message>
    <message>
        <source>Retired ones too</source>
        <translation>包括停用的</translation>
    </message>
</context>
<context>
    <name>ShiftsState</name>
    <message>
        <source>change shift {code}</source>
        <translation>修改班次 {code}</translation>
    </message>
    <message>
        <source>add shift {code}</source>
        <translation>新增班次 {code}</translation>
    </message>
    <message>
        <source>copy shift {code}</source>
        <translation>复制班次 {code}</translation>
    </message>
    <message>
        <source>delete shift {code}</source>
        <translation>删除班次 {code}</translation>
    </message>
    <message>
        <source>It is the only shift: add another one first.</source>
        <translation>这是唯一的班次：请先新增一个。</translation>
    </message>
    <message>
        <source>{code} cannot be deleted. {used}</source>
        <translation>不能删除 {code}。{used}</translation>
    </message>
    <message>
        <source>{code} cannot be deleted: it is the only shift that {name} may work.</source>
        <translation>不能删除 {code}：{name} 只能上这个班次。</translation>
    </message>
    <message>
        <source>Rosters from {first} to {last} have it {count} times.</source>
        <translation>{first} 至 {last} 的班表中用了 {count} 次。</translation>
    </message>
    <message>
        <source>Wishes ask for it: {count}.</source>
        <translation>意愿中用到 {count} 次。</translation>
    </message>
    <message>
        <source>Days that want people on it: {count}.</source>
        <translation>班次需求中用到 {count} 天。</translation>
    </message>
    <message>
        <source>Contracts or people with a limit for it: {count}.</source>
        <translation>有 {count} 个合同或员工对它设了上限。</translation>
    </message>
    <message>
        <source>Published rosters have it: {count}.</source>
        <translation>已发布的班表中有它：{count} 次。</translation>
    </message>
    <message>
        <source>rename shift {code}</source>
        <translation>更改班次代码 {code}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>SideWords</name>
    <message>
        <source>No team</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>No skills</source>
        <translation>无技能</translation>
    </message>
    <message>
        <source>{hours} h paid; the contract {name} has {limits}</source>
        <translation>计薪 {hours} 小时；合同“{name}”为 {limits}</translation>
    </message>
    <message>
        <source>{least} to {most} h, leave taken off</source>
        <translation>{least} 到 {most} 小时（已扣除请假）</translation>
    </message>
    <message>
        <source>at most {most} h, leave taken off</source>
        <translation>最多 {most} 小时（已扣除请假）</translation>
    </message>
    <message>
        <source>Carried in the {weeks} weeks before, and in this one; in brackets the mean of all. The line in the bar is the mean.</source>
        <translation>此前 {weeks} 周与本周承担的班次；括号内为全体平均。条中的竖线是平均值。</translation>
    </message>
    <message>
        <source>{kind}: {past} + {new} ({mean:.1f})</source>
        <translation>{kind}：{past} + {new}（{mean:.1f}）</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Weekend days</source>
        <translation>周末天数</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>公共假日</translation>
    </message>
    <message>
        <source>Unpopular shifts</source>
        <translation>不受欢迎班次</translation>
    </message>
    <message>
        <source>Changes after publishing</source>
        <translation>发布后变更</translation>
    </message>
</context>
<context>
    <name>SkillsModel</name>
    <message>
        <source>{name} has {skill}</source>
        <translation>{name} 有 {skill}</translation>
    </message>
    <message>
        <source>{name} lacks {skill}</source>
        <translation>{name} 没有 {skill}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>{skill}: for {queues}</source>
        <translation>{skill}：用于 {queues}</translation>
    </message>
    <message>
        <source>{skill}: for no queue</source>
        <translation>{skill}：没有队列需要</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
</context>
<context>
    <name>SkillsPage</name>
    <message>
        <source>Name, pinyin or ID</source>
        <translation>姓名、拼音或工号</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Add skill…</source>
        <translation>添加技能…</translation>
    </message>
    <message>
        <source>Click gives or takes a skill; Space for all selected cells.</source>
        <translation>单击给予或取消技能；空格对所有选中的格子生效。</translation>
    </message>
    <message>
        <source>Skills of people</source>
        <translation>人员技能</translation>
    </message>
    <message>
        <source>Add skill</source>
        <translation>添加技能</translation>
    </message>
    <message>
        <source>Which skill? A language, a product, a channel.</source>
        <translation>什么技能？语言、产品或渠道。</translation>
    </message>
    <message>
        <source>skills of {count} people</source>
        <translation>{count} 人的技能</translation>
    </message>
    <message>
        <source>{name} gets {skill}</source>
        <translation>{name} 获得 {skill}</translation>
    </message>
    <message>
        <source>{name} loses {skill}</source>
        <translation>{name} 失去 {skill}</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>所有组</translation>
    </message>
</context>
<context>
    <name>StaffField</name>
    <message>
        <source>all shifts</source>
        <translation>全部班次</translation>
    </message>
    <message>
        <source>for none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>已在职</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>by the name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Mentors</source>
        <translation>师徒</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>从 Excel 粘贴</translation>
    </message>
    <message>
        <source>Rows copied in Excel: with the columns&apos; names, or from the ID on</source>
        <translation>在 Excel 中复制的行：带列名，或从工号列开始</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增员工</translation>
    </message>
    <message>
        <source>A new person at the end (Ins)</source>
        <translation>在末尾新增一人（Ins）</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>还没有员工</translation>
    </message>
    <message>
        <source>Add people one by one, or copy their rows in Excel and paste them: ID, name, team, level, skills, contract.</source>
        <translation>可以逐个新增，也可以在 Excel 中复制整行再粘贴：工号、姓名、组、级别、技能、合同。</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>新增第一位员工</translation>
    </message>
</context>
<context>
    <name>StaffState</name>
    <message>
        <source>Full time</source>
        <translation>全职</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新员工</translation>
    </message>
    <message>
        <source>add a person</source>
        <translation>新增员工</translation>
    </message>
    <message>
        <source>copy people</source>
        <translation>复制员工</translation>
    </message>
    <message>
        <source>{names}: last day {day}, still in the rosters until then. Another day can be typed into the column Left.</source>
        <translation>{names}：最后工作日 {day}，在此之前仍在班表中。可在“离职”列中改为其他日期。</translation>
    </message>
    <message>
        <source>{name} cannot be deleted: {records}. Archive instead.</source>
        <translation>{name} 不能删除：{records}。请改用归档。</translation>
    </message>
    <message>
        <source>delete {names}</source>
        <translation>删除 {names}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Somebody has the ID {id} already.</source>
        <translation>工号 {id} 已有人使用。</translation>
    </message>
    <message>
        <source>The ID {id} stays: {records}.</source>
        <translation>工号 {id} 不能更改：{records}。</translation>
    </message>
    <message>
        <source>ID of {names}</source>
        <translation>更改工号：{names}</translation>
    </message>
    <message>
        <source>change {names}</source>
        <translation>修改 {names}</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>{count} days in rosters</source>
        <translation>班表中 {count} 天</translation>
    </message>
    <message>
        <source>{count} published weeks</source>
        <translation>已发布 {count} 周</translation>
    </message>
    <message>
        <source>{count} breaks or meetings</source>
        <translation>{count} 次休息或会议</translation>
    </message>
    <message>
        <source>{count} days of attendance</source>
        <translation>{count} 天出勤记录</translation>
    </message>
    <message>
        <source>{count} absences</source>
        <translation>{count} 次缺勤</translation>
    </message>
    <message>
        <source>leave: {count}</source>
        <translation>请假 {count} 条</translation>
    </message>
    <message>
        <source>availability: {count}</source>
        <translation>可用时间 {count} 条</translation>
    </message>
    <message>
        <source>wishes: {count}</source>
        <translation>意愿 {count} 条</translation>
    </message>
    <message>
        <source>roles: {count}</source>
        <translation>岗位 {count} 条</translation>
    </message>
    <message>
        <source>meetings: {count}</source>
        <translation>会议 {count} 个</translation>
    </message>
    <message>
        <source>mentor of {count}</source>
        <translation>带教 {count} 人</translation>
    </message>
    <message>
        <source>did you mean {guess}?</source>
        <translation>是否指 {guess}？</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Plan a week</source>
        <translation>排一周的班</translation>
    </message>
    <message>
        <source>Begin with your Excel workbook of people, shifts and demand, or by hand. SixShift builds the roster, says in words what does not fit, and writes it back to Excel.</source>
        <translation>从包含员工、班次和需求的 Excel 工作簿开始，或者手工开始。六班排班生成班表，用文字说明哪里不合适，并写回 Excel。</translation>
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
        <source>Start by hand</source>
        <translation>手工开始</translation>
    </message>
    <message>
        <source>An empty centre with six shifts; type or paste people and demand. Ctrl+N</source>
        <translation>带六个班次的空白中心；输入或粘贴员工和需求。Ctrl+N</translation>
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
        <translation>{name} 未能写入：{reason}</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已导出：{path}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>操作步骤</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Choose a step to go back to how it was after it, or on again.</source>
        <translation>选择一步，即可回到该步之后的状态，或再前进。</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>What is left to do</source>
        <translation>还要做什么</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>StopRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>SurprisePanel</name>
    <message>
        <source>Demand surprise</source>
        <translation>话务突增</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add demand surprise</source>
        <translation>添加话务突增</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>More contacts than expected; negative: fewer</source>
        <translation>比预期多多少；负数为减少</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until; 00:00: the end of the day</source>
        <translation>到；00:00 为当天结束</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>The surprise must end after it begins: 00:00 is the day&apos;s end.</source>
        <translation>结束要晚于开始：00:00 为当天结束。</translation>
    </message>
    <message>
        <source>How many percent more, or (negative) fewer contacts?</source>
        <translation>多（负数为少）百分之几？</translation>
    </message>
</context>
<context>
    <name>SwapTable</name>
    <message>
        <source>Drag the border onto other cells: the shifts change places.</source>
        <translation>拖动边框到别的格子上，班次就对调。</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Colour {number}</source>
        <translation>颜色 {number}</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Type into a cell, or select several: what is entered goes into all of them. Ctrl+C and Ctrl+V to and from Excel, Ctrl+D fills down, Ctrl+F finds.</source>
        <translation>直接在单元格中输入；选中多格时，输入的内容写入所有选中的格。Ctrl+C、Ctrl+V 与 Excel 互相复制，Ctrl+D 向下填充，Ctrl+F 查找。</translation>
    </message>
    <message>
        <source>paste {count} people</source>
        <translation>粘贴 {count} 人</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Demand of the week</source>
        <translation>本周需求</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tag of the day</source>
        <translation>当天标签</translation>
    </message>
    <message>
        <source>618, launch, outage…</source>
        <translation>618、新品、故障…</translation>
    </message>
    <message>
        <source>Size of the day</source>
        <translation>当天规模</translation>
    </message>
    <message>
        <source>as earlier ones</source>
        <translation>同以往</translation>
    </message>
    <message>
        <source>Contacts of the day as percent of a normal one; 0: as large as earlier ones</source>
        <translation>当天话务量占平常日的百分比；0：同以往同类日</translation>
    </message>
    <message>
        <source>Queue of the tag</source>
        <translation>标签所属队列</translation>
    </message>
    <message>
        <source>Set tag</source>
        <translation>设为特殊日</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Double 11</source>
        <translation>双11</translation>
    </message>
    <message>
        <source>New Year sale</source>
        <translation>年货节</translation>
    </message>
    <message>
        <source>launch</source>
        <translation>新品上线</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>系统故障</translation>
    </message>
    <message>
        <source>every queue</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>Type what the day is, for example 618.</source>
        <translation>请填写当天是什么日子，例如 618。</translation>
    </message>
    <message>
        <source>tag {day}</source>
        <translation>标记 {day}</translation>
    </message>
    <message>
        <source>untag {day}</source>
        <translation>取消标记 {day}</translation>
    </message>
</context>
<context>
    <name>TaggedDay</name>
    <message>
        <source>make-up workday</source>
        <translation>调休上班日</translation>
    </message>
</context>
<context>
    <name>TimeClock</name>
    <message>
        <source>Employee</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>The ID, or a name that only one person has.</source>
        <translation>工号，或不重名的姓名。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The day on which the shift begins.</source>
        <translation>班次开始的日期。</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>One line a person and day: when they came.</source>
        <translation>每人每天一行：到岗时间。</translation>
    </message>
    <message>
        <source>One line a person and day: when they left.</source>
        <translation>每人每天一行：离岗时间。</translation>
    </message>
    <message>
        <source>Break from</source>
        <translation>休息开始</translation>
    </message>
    <message>
        <source>Without it, breaks are taken as planned.</source>
        <translation>没有此列时，按计划休息计算。</translation>
    </message>
    <message>
        <source>Break until</source>
        <translation>休息结束</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>打卡时间</translation>
    </message>
    <message>
        <source>One line a stamp: its time, with or without the date.</source>
        <translation>每次打卡一行：打卡时间，可含日期。</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>进或出</translation>
    </message>
    <message>
        <source>Without it, stamps of a shift are in and out in turn.</source>
        <translation>没有此列时，同一班的打卡依次为进、出。</translation>
    </message>
</context>
<context>
    <name>TimeOff</name>
    <message>
        <source>Not employed</source>
        <translation>不在职</translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>there is no time zone {name}; write it as Asia/Shanghai or Europe/Berlin</source>
        <translation>没有时区 {name}；请写成 Asia/Shanghai 或 Europe/Berlin</translation>
    </message>
</context>
<context>
    <name>TimeZoneChoice</name>
    <message>
        <source>As on this computer ({zone})</source>
        <translation>与本机相同（{zone}）</translation>
    </message>
    <message>
        <source>Time zone of the calendars</source>
        <translation>日历的时区</translation>
    </message>
    <message>
        <source>The clock times of shifts are those of</source>
        <translation>班次的时间属于哪个时区</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Calendars are written in the time zone {zone}.</source>
        <translation>日历将按时区 {zone} 写出。</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Shifts and breaks of the day</source>
        <translation>当日班次与休息</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop; nothing is changed (Esc)</source>
        <translation>停止，不作任何改动（Esc）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <source>People at work by day</source>
        <translation>每天上班人数</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>上班人数</translation>
    </message>
    <message>
        <source>Show how many have each shift</source>
        <translation>显示每个班次的人数</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>1. What will come in</source>
        <translation>1. 会来多少话务</translation>
    </message>
    <message>
        <source>The contacts of the week, forecast from your history, and how many agents they need. Press F5 to forecast again; type over any number that you know better.</source>
        <translation>根据历史数据预测的一周话务量，以及需要多少坐席。按 F5 重新预测；您更清楚的数字可以直接改。</translation>
    </message>
    <message>
        <source>2. Shifts and rules</source>
        <translation>2. 班次与规则</translation>
    </message>
    <message>
        <source>When shifts begin and end, and what must hold. SixShift can choose the six shifts that answer the most contacts with the same people.</source>
        <translation>班次几点开始、几点结束，哪些规则必须遵守。六班排班可以用同样的人选出接通最多的六个班次。</translation>
    </message>
    <message>
        <source>3. Build the roster</source>
        <translation>3. 生成班表</translation>
    </message>
    <message>
        <source>Press F5. In less than a minute everybody has a week: the peaks covered, the new beside the experienced. Click a cell to ask why, or type another shift into it.</source>
        <translation>按 F5。不到一分钟，每个人的一周都排好：高峰有人，新人有老员工带。点击单元格可问为什么，也可以直接输入别的班次。</translation>
    </message>
    <message>
        <source>4. Two people call in sick</source>
        <translation>4. 两个人请病假</translation>
    </message>
    <message>
        <source>Say who is absent and look at the plans: who would change, and what the answer rate becomes. The messages to send are written for you.</source>
        <translation>说明谁缺勤，再看各个方案：谁要调整，接通率变成多少。要发的消息已替您写好。</translation>
    </message>
    <message>
        <source>5. Publish and export</source>
        <translation>5. 发布与导出</translation>
    </message>
    <message>
        <source>Publish the week, export it to Excel, PDF or calendars, and take edited workbooks back. Everything is saved as you go. Ctrl+K finds any command, F1 helps.</source>
        <translation>发布这一周，导出到 Excel、PDF 或日历，也能接收改过的表格。一切随时自动保存。Ctrl+K 查找任何命令，F1 打开帮助。</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>{number} h</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Accept all that break nothing</source>
        <translation>接受所有不违规的</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Accept none</source>
        <translation>全部不接受</translation>
    </message>
    <message>
        <source>Lock what is taken over</source>
        <translation>锁定接收的单元格</translation>
    </message>
    <message>
        <source>Take over ({count})</source>
        <translation>接收（{count}）</translation>
    </message>
    <message>
        <source>Tick what you want to take over.</source>
        <translation>请勾选要接收的差异。</translation>
    </message>
    <message>
        <source>Together they break no rule that must hold.</source>
        <translation>勾选的差异合在一起不违反必须遵守的规则。</translation>
    </message>
    <message>
        <source>Together they break no rule that must hold, and mend {mended}.</source>
        <translation>勾选的差异合在一起不违反必须遵守的规则，并消除 {mended} 处冲突。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>Together they break {broken} rules that must hold, and mend {mended}: {text}</source>
        <translation>勾选的差异合在一起违反必须遵守的规则 {broken} 处，消除 {mended} 处：{text}</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions of this week</source>
        <translation>本周的版本</translation>
    </message>
    <message>
        <source>Nothing is published of this week yet. Publish it when everybody may know it: each version stays here, and every change after it is marked.</source>
        <translation>这一周还没有发布过。可以告诉大家时就发布：每个版本都留在这里，之后的每处改动都有标记。</translation>
    </message>
    <message>
        <source>Put this version into the draft, as one undo step; nobody is told by that</source>
        <translation>把这个版本放回草稿，可一步撤销；不会因此告诉任何人</translation>
    </message>
    <message>
        <source>Versions of this week  {count}</source>
        <translation>本周的版本  {count}</translation>
    </message>
    <message>
        <source>Version {number} · {day} {time:%H:%M}</source>
        <translation>版本 {number} · {day} {time:%H:%M}</translation>
    </message>
    <message>
        <source>hard rules broken in {count} {count:place|places}</source>
        <translation>{count} 处违反硬性规则</translation>
    </message>
    <message>
        <source>Take version {number} back as the draft</source>
        <translation>把版本 {number} 恢复为草稿</translation>
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
    <message>
        <source>Nice to have: {count}</source>
        <translation>尽量做到：{count}</translation>
    </message>
</context>
<context>
    <name>ViolationsPanel</name>
    <message>
        <source>✓ Nothing to mend: every rule is kept.</source>
        <translation>✓ 没有问题：所有规则均已满足。</translation>
    </message>
    <message>
        <source>No roster yet: build it (F5)</source>
        <translation>还没有班表：生成班表 (F5)</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Needs attention  {count}</source>
        <translation>需要处理  {count}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
</context>
<context>
    <name>WarningsCard</name>
    <message>
        <source>To look at</source>
        <translation>值得注意</translation>
    </message>
    <message>
        <source>Nothing stands out: enough people at all times, no rule broken.</source>
        <translation>没有异常：任何时段人手都够，没有违反规则。</translation>
    </message>
    <message>
        <source>Once there is a roster, what is wrong with it is listed here.</source>
        <translation>有了班表之后，这里会列出其中的问题。</translation>
    </message>
    <message>
        <source>and {count} more breaches of rules that must hold</source>
        <translation>以及另外 {count} 处违反必须遵守的规则</translation>
    </message>
    <message>
        <source>{day} {span}: up to {agents} {agents:person|people} short</source>
        <translation>{day} {span}：最多缺 {agents} 人</translation>
    </message>
    <message>
        <source>{day} {span}: up to {agents} {agents:person|people} short, answer rate {rate}</source>
        <translation>{day} {span}：最多缺 {agents} 人，接通率 {rate}</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>some not available</source>
        <translation>部分人不可用</translation>
    </message>
    <message>
        <source>some available</source>
        <translation>部分人可用</translation>
    </message>
    <message>
        <source>nothing is said</source>
        <translation>没有设定</translation>
    </message>
</context>
<context>
    <name>WeekScreen</name>
    <message>
        <source>Week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Copy week…</source>
        <translation>复制这一周…</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>All done: on to next week</source>
        <translation>全部完成：排下一周</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>Which week?</source>
        <translation>排哪一周？</translation>
    </message>
    <message>
        <source>Nothing is planned in this project yet. Begin with the week from {day}; the steps to its roster are listed then.</source>
        <translation>这个项目还没有排任何一周。从 {day} 这一周开始，随后会列出排出班表的各个步骤。</translation>
    </message>
    <message>
        <source>Plan this week</source>
        <translation>排这一周</translation>
    </message>
</context>
<context>
    <name>WeekStep</name>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>People and leave</source>
        <translation>员工与请假</translation>
    </message>
    <message>
        <source>Shifts and rules</source>
        <translation>班次与规则</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>班表</translation>
    </message>
    <message>
        <source>Breaks and meetings</source>
        <translation>休息与会议</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Enter the demand</source>
        <translation>录入需求</translation>
    </message>
    <message>
        <source>Enter people and leave</source>
        <translation>录入员工与请假</translation>
    </message>
    <message>
        <source>Set shifts and rules</source>
        <translation>设置班次与规则</translation>
    </message>
    <message>
        <source>Build the roster</source>
        <translation>生成班表</translation>
    </message>
    <message>
        <source>Place the breaks</source>
        <translation>安排休息</translation>
    </message>
    <message>
        <source>Look at the checks</source>
        <translation>查看检查结果</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>There is no queue yet: add one.</source>
        <translation>还没有队列：请添加一个。</translation>
    </message>
    <message>
        <source>Nothing is expected yet: forecast it, type it or paste it.</source>
        <translation>还没有需求：请预测、输入或粘贴。</translation>
    </message>
    <message>
        <source>Contacts of {queue} have no handle time, so they need nobody: type it.</source>
        <translation>{queue}的话务没有处理时长，因此不需要人：请输入处理时长。</translation>
    </message>
    <message>
        <source>{contacts} contacts; nothing is expected in {queue}.</source>
        <translation>话务量 {contacts}；{queue}没有需求。</translation>
    </message>
    <message>
        <source>{contacts} contacts; nothing is expected in {queue} and {more} more.</source>
        <translation>话务量 {contacts}；{queue}等另外 {more} 个队列没有需求。</translation>
    </message>
    <message>
        <source>{contacts} contacts · {queues} {queues:queue|queues}</source>
        <translation>话务量 {contacts} · {queues} 个队列</translation>
    </message>
    <message>
        <source>Agents are set by hand · {queues} {queues:queue|queues}</source>
        <translation>人数由手工设定 · {queues} 个队列</translation>
    </message>
    <message>
        <source>People are wanted on {count} {count:shift|shifts}.</source>
        <translation>{count} 个班次有人数要求。</translation>
    </message>
    <message>
        <source>{people:,} {people:person|people} · {away} away some of the week · {wishes} {wishes:wish|wishes}</source>
        <translation>{people:,} 人 · 本周 {away} 人有请假 · 意愿 {wishes} 条</translation>
    </message>
    <message>
        <source>{people:,} {people:person|people} · nobody away · {wishes} {wishes:wish|wishes}</source>
        <translation>{people:,} 人 · 无人请假 · 意愿 {wishes} 条</translation>
    </message>
    <message>
        <source>No roster can be built: {count} {count:demand contradicts|demands contradict} others.</source>
        <translation>无法生成班表：有 {count} 处要求不能同时满足。</translation>
    </message>
    <message>
        <source>{shifts:,} {shifts:shift|shifts} · {people:,} of {all:,} people</source>
        <translation>{shifts:,} 个班 · {people:,}/{all:,} 人</translation>
    </message>
    <message>
        <source>{missing:,} of {shifts:,} {shifts:shift|shifts} without.</source>
        <translation>{shifts:,} 个班中有 {missing:,} 个还没有安排休息。</translation>
    </message>
    <message>
        <source>Placed in all {shifts:,} shifts.</source>
        <translation>{shifts:,} 个班都已安排。</translation>
    </message>
    <message>
        <source>People know V{number}; {count} {count:change|changes} since.</source>
        <translation>大家知道的是 V{number}，此后改了 {count} 处。</translation>
    </message>
    <message>
        <source>There is nobody yet: add or paste people.</source>
        <translation>还没有员工：请添加或粘贴。</translation>
    </message>
    <message>
        <source>Nobody has the skill {skill}, which {queue} asks for.</source>
        <translation>{queue}要求技能“{skill}”，但没有人具备。</translation>
    </message>
    <message>
        <source>There is no shift to give: add one.</source>
        <translation>没有可用的班次：请添加一个。</translation>
    </message>
    <message>
        <source>{must} must hold · {important} important · {nice} nice to have</source>
        <translation>必须 {must} 条 · 重要 {important} 条 · 尽量 {nice} 条</translation>
    </message>
    <message>
        <source>Nobody has a shift yet.</source>
        <translation>还没有人排班。</translation>
    </message>
    <message>
        <source>No breaks are planned in this centre.</source>
        <translation>这个中心不安排休息。</translation>
    </message>
    <message>
        <source>After the roster.</source>
        <translation>班表生成之后。</translation>
    </message>
    <message>
        <source>Rules that must hold are broken: {hard}</source>
        <translation>违反必须遵守的规则：{hard} 处</translation>
    </message>
    <message>
        <source>No must is broken · {soft:,} {soft:point|points} to look at</source>
        <translation>必须的规则都满足 · {soft:,} 处未能尽量满足</translation>
    </message>
    <message>
        <source>Nobody was told this roster yet.</source>
        <translation>还没有人知道这份班表。</translation>
    </message>
    <message>
        <source>People know V{number}; other breaks since.</source>
        <translation>大家知道的是 V{number}；此后休息安排有变。</translation>
    </message>
    <message>
        <source>V{number} since {at}</source>
        <translation>V{number}，{at} 发布</translation>
    </message>
    <message>
        <source>No file of this week was written yet.</source>
        <translation>这一周还没有导出过文件。</translation>
    </message>
    <message>
        <source>{file} is older than V{number}.</source>
        <translation>{file} 早于 V{number}。</translation>
    </message>
    <message>
        <source>{file}, a draft · {at}</source>
        <translation>{file}，草稿 · {at}</translation>
    </message>
    <message>
        <source>{file} with V{number} · {at}</source>
        <translation>{file}，V{number} · {at}</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
</context>
<context>
    <name>WeekSteps</name>
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
        <translation>{first} – {last} · 第 {number} 周</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>Week {number}</source>
        <translation>第 {number} 周</translation>
    </message>
    <message>
        <source>Published V{number}</source>
        <translation>已发布 V{number}</translation>
    </message>
    <message>
        <source>V{number} + {count} {count:change|changes}</source>
        <translation>V{number} + {count} 处改动</translation>
    </message>
    <message>
        <source>Draft · {count:,} {count:shift|shifts}</source>
        <translation>草稿 · {count:,} 个班</translation>
    </message>
    <message>
        <source>Demand is in</source>
        <translation>需求已录入</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>今天所在周</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>下周</translation>
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
<context>
    <name>WhatIf</name>
    <message>
        <source>contacts {percent}</source>
        <translation>话务量 {percent}</translation>
    </message>
    <message>
        <source>handle time {percent}</source>
        <translation>处理时长 {percent}</translation>
    </message>
    <message>
        <source>{queue}: {change}</source>
        <translation>{queue}：{change}</translation>
    </message>
    <message>
        <source>{names} away</source>
        <translation>{names}缺席</translation>
    </message>
    <message>
        <source>{count} people away</source>
        <translation>{count} 人缺席</translation>
    </message>
    <message>
        <source>other rules: {titles}</source>
        <translation>规则不同：{titles}</translation>
    </message>
    <message>
        <source>only shifts {codes}</source>
        <translation>只用班次 {codes}</translation>
    </message>
    <message>
        <source>the week as it is</source>
        <translation>与本周相同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>cannot be built</source>
        <translation>无法生成</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>no roster possible</source>
        <translation>无可行班表</translation>
    </message>
    <message>
        <source>no roster found</source>
        <translation>未找到班表</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>已是最优</translation>
    </message>
    <message>
        <source>built, gap {gap}</source>
        <translation>已生成，差距 {gap}</translation>
    </message>
</context>
<context>
    <name>WhatIfFigures</name>
    <message>
        <source>Roster</source>
        <translation>班表</translation>
    </message>
    <message>
        <source>Answer rate if not rebuilt</source>
        <translation>不重新生成时的接通率</translation>
    </message>
    <message>
        <source>What the present roster would reach in the scenario</source>
        <translation>当前班表在此方案下能达到的接通率</translation>
    </message>
    <message>
        <source>Present roster</source>
        <translation>当前班表</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Expected share of the contacts that are answered;
breaks count as the roster counts on them, wherever they are placed</source>
        <translation>预计接通的比例；
休息按班表预留计算，与休息实际安排在何时无关</translation>
    </message>
    <message>
        <source>Worst interval</source>
        <translation>最差时段</translation>
    </message>
    <message>
        <source>The lowest answer rate of any interval with contacts</source>
        <translation>有话务的时段中最低的接通率</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Expected share of the contacts answered within the thresholds</source>
        <translation>预计在时限内接通的比例</translation>
    </message>
    <message>
        <source>Hours paid</source>
        <translation>计薪工时</translation>
    </message>
    <message>
        <source>Paid hours of all shifts</source>
        <translation>全部班的计薪工时</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>加班</translation>
    </message>
    <message>
        <source>Started hours beyond the contracts</source>
        <translation>超出合同的工时（不足一小时按一小时计）</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>人工费用</translation>
    </message>
    <message>
        <source>What the shifts cost, where contracts say the pay</source>
        <translation>合同写明时薪时，全部班的费用</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺员</translation>
    </message>
    <message>
        <source>Agent-hours required and not covered</source>
        <translation>需要而没有人的工时</translation>
    </message>
    <message>
        <source>Beyond need</source>
        <translation>富余</translation>
    </message>
    <message>
        <source>Agent-hours on duty that no queue requires</source>
        <translation>在岗而没有队列需要的工时</translation>
    </message>
    <message>
        <source>Nights a person</source>
        <translation>每人夜班</translation>
    </message>
    <message>
        <source>Least and most nights of anybody who works, this week</source>
        <translation>本周上班的人中，夜班最少和最多的次数</translation>
    </message>
    <message>
        <source>Weekend days a person</source>
        <translation>每人周末班</translation>
    </message>
    <message>
        <source>Least and most weekend days of anybody who works, this week</source>
        <translation>本周上班的人中，周末上班最少和最多的天数</translation>
    </message>
    <message>
        <source>Unevenness</source>
        <translation>不均衡度</translation>
    </message>
    <message>
        <source>Nights, weekends and the like, shared over 13 weeks: the less, the fairer.
Counted in steps, as the rule &apos;Even nights and weekends&apos; does.</source>
        <translation>夜班、周末等在 13 周内的分摊：越小越公平。
按规则“夜班和周末均衡”的步数计算。</translation>
    </message>
    <message>
        <source>Musts broken</source>
        <translation>违反硬性规则</translation>
    </message>
    <message>
        <source>Places where rules that must hold are broken, by today&apos;s rules</source>
        <translation>按现行规则，违反必须遵守的规则的处数</translation>
    </message>
    <message>
        <source>Others broken</source>
        <translation>违反其他规则</translation>
    </message>
    <message>
        <source>Places where important rules, and those that are nice to have, are not kept,
by today&apos;s rules</source>
        <translation>按现行规则，未满足重要规则和尽量满足的规则的处数</translation>
    </message>
    <message>
        <source>Cost of the roster</source>
        <translation>班表代价</translation>
    </message>
    <message>
        <source>What the roster breaks, weighed by today&apos;s rules: important + nice to have</source>
        <translation>按现行规则加权的违反程度：重要 + 尽量</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Agents rostered</source>
        <translation>排班人数</translation>
    </message>
    <message>
        <source>Agents rostered in the interval</source>
        <translation>该时段的排班人数</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>平均等待</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>{day} {clock}: no contacts expected</source>
        <translation>{day} {clock}：没有预计话务</translation>
    </message>
    <message>
        <source>{day} {clock}: {volume} contacts of {seconds} s</source>
        <translation>{day} {clock}：{volume} 个话务，每个 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>WhatIfScreen</name>
    <message>
        <source>What-if</source>
        <translation>方案推演</translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation>每个方案时间</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Time for each roster</source>
        <translation>每个班表的时间</translation>
    </message>
    <message>
        <source>How long each scenario&apos;s roster is made better</source>
        <translation>每个方案的班表最多改进多久</translation>
    </message>
    <message>
        <source>Build the roster of each scenario that has none of what it is now (F5)</source>
        <translation>为所有尚无最新班表的方案生成班表（F5）</translation>
    </message>
    <message>
        <source>No week to vary yet</source>
        <translation>还没有可推演的周</translation>
    </message>
    <message>
        <source>A scenario is a copy of a week: import a workbook, or type the demand first.</source>
        <translation>方案是一周的副本：请先导入工作簿，或录入需求。</translation>
    </message>
    <message>
        <source>Go to the demand</source>
        <translation>去需求</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假如……</translation>
    </message>
    <message>
        <source>… a fifth more contacts came, three people were away, a rule counted less, or other shifts were worked? A scenario is a copy of this week in which that is so. Its roster is built beside yours, and nothing of yours changes until you adopt it.</source>
        <translation>……话务量多两成、三个人缺席、某条规则放宽，或换一套班次，会怎样？方案是按这些假设复制的一周：它的班表另行生成，在您采用之前，您的班表不会有任何改动。</translation>
    </message>
    <message>
        <source>Contacts +20%</source>
        <translation>话务量 +20%</translation>
    </message>
    <message>
        <source>Build {count} rosters  F5</source>
        <translation>生成 {count} 个班表  F5</translation>
    </message>
    <message>
        <source>Build  F5</source>
        <translation>生成  F5</translation>
    </message>
</context>
<context>
    <name>WhatIfState</name>
    <message>
        <source>new scenario {name}</source>
        <translation>新方案 {name}</translation>
    </message>
    <message>
        <source>remove the scenario {name}</source>
        <translation>删除方案 {name}</translation>
    </message>
    <message>
        <source>There is a scenario {name} already.</source>
        <translation>已有名为 {name} 的方案。</translation>
    </message>
    <message>
        <source>call a scenario {name}</source>
        <translation>方案改名为 {name}</translation>
    </message>
    <message>
        <source>change the scenario {name}</source>
        <translation>修改方案 {name}</translation>
    </message>
    <message>
        <source>Wait until the roster is built, or stop the build.</source>
        <translation>请等班表生成完毕，或停止生成。</translation>
    </message>
    <message>
        <source>adopt the scenario {name}</source>
        <translation>采用方案 {name}</translation>
    </message>
    <message>
        <source>Adopted {name}: {cells} {cells:cell|cells} of {people} {people:person|people} changed.</source>
        <translation>已采用 {name}：改动了 {people} 人的 {cells} 格。</translation>
    </message>
    <message>
        <source>Go to the roster</source>
        <translation>转到班表</translation>
    </message>
    <message>
        <source>This project is read only; nothing can be changed.</source>
        <translation>此项目为只读，不能修改。</translation>
    </message>
    <message>
        <source>scenario {name} built</source>
        <translation>方案 {name} 已生成</translation>
    </message>
    <message>
        <source>The build failed: {reason}</source>
        <translation>生成失败：{reason}</translation>
    </message>
</context>
<context>
    <name>WishesPanel</name>
    <message>
        <source>Day of the wish</source>
        <translation>意愿日期</translation>
    </message>
    <message>
        <source>would like</source>
        <translation>希望</translation>
    </message>
    <message>
        <source>would not like</source>
        <translation>不希望</translation>
    </message>
    <message>
        <source>For or against</source>
        <translation>希望或不希望</translation>
    </message>
    <message>
        <source>Shift of the wish</source>
        <translation>意愿班次</translation>
    </message>
    <message>
        <source>Weight of the wish</source>
        <translation>意愿权重</translation>
    </message>
    <message>
        <source>What it counts beside other wishes; 1 as most, 3 much</source>
        <translation>相对其他意愿的分量；一般为 1，3 很重要</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Add wish</source>
        <translation>添加意愿</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Put what the form says in place of the chosen wish</source>
        <translation>用上面填写的内容替换所选意愿</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen wishes (Del)</source>
        <translation>移除所选意愿（Del）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What it counts beside other wishes</source>
        <translation>相对其他意愿的分量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>remove {count} wishes of {who}</source>
        <translation>移除 {who} 的 {count} 条意愿</translation>
    </message>
    <message>
        <source>wish of {who} for {day}</source>
        <translation>{who} {day} 的意愿</translation>
    </message>
    <message>
        <source>the day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>not {shift}</source>
        <translation>不要{shift}</translation>
    </message>
    <message>
        <source>Choose people in the table to see what they would like.</source>
        <translation>在表中选择人员，查看其意愿。</translation>
    </message>
    <message>
        <source>A new wish is for all {count} people.</source>
        <translation>新意愿对所选 {count} 人都添加。</translation>
    </message>
    <message>
        <source>No wishes yet. A roster grants them where nothing weightier is lost.</source>
        <translation>还没有意愿。不损害更重要的目标时，排班会满足意愿。</translation>
    </message>
    <message>
        <source>A roster grants wishes where nothing weightier is lost.</source>
        <translation>不损害更重要的目标时，排班会满足意愿。</translation>
    </message>
</context>
<context>
    <name>WorkbookImport</name>
    <message>
        <source>{name} was not imported: {count} faults to mend, nothing was written.</source>
        <translation>{name} 未导入：有 {count} 处错误需要改正，未写入任何内容。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>SixShift projects (*.sixshift)</source>
        <translation>SixShift 项目 (*.sixshift)</translation>
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
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Imported, with warnings:</source>
        <translation>已导入，但有以下提醒：</translation>
    </message>
</context>
</TS>
