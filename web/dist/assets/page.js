const je=["party","as_of","known"],h=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),b=(...t)=>"/"+t.map(e=>encodeURIComponent(e).replaceAll("%3A",":")).join("/"),$=(t,e)=>{const s=h().query,n=new URLSearchParams(e?[...s].filter(([o])=>je.includes(o)):s);for(const[o,i]of Object.entries(t)){n.delete(o);for(const c of Array.isArray(i)?i:[i])(c||c===0)&&n.append(o,String(c))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(e??location.pathname)+(a?"?"+a:"")};class E extends Error{constructor(e,s,n,a){super(`${n}: ${a}`),this.status=e,this.code=s,this.title=n,this.detail=a}}const x=new Map,Le=60,se=(t,e={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])h().query.get(n)&&s.set(n,h().query.get(n));for(const[n,a]of Object.entries(e))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${t}${s.size?"?"+s:""}`};async function Ne(t){const e=await fetch(t).catch(()=>{throw new E(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await e.json().catch(()=>({}));if(e.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new E(e.status,n,s.title??"The record could not be asked",s.detail??e.statusText)}function f(t,e){const s=se(t,e);let n=x.get(s);return n||(n=Ne(s),x.set(s,n),n.catch(()=>x.delete(s)),x.size>Le&&x.delete(x.keys().next().value)),n}const fe=()=>h().query.getAll("party");class ge{constructor(e){this.text=e}}const we=t=>t==null||t===!1?"":Array.isArray(t)?t.map(we).join(""):t instanceof ge?t.text:String(t).replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`),r=(t,...e)=>new ge(t.reduce((s,n,a)=>s+n+(a<e.length?we(e[a]):""),"")),m=(t,e,s=e+"s")=>`${t.toLocaleString("en").replaceAll(","," ")} ${t===1?e:s}`,y=t=>{const e=t.replaceAll("_"," ");return e.charAt(0).toUpperCase()+e.slice(1)},ae=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],_e={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function v(t,e=!0){if(!t)return"day not known";const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(t),n=(i,c)=>e?`${i} ${c}`:i;if(s)return n(`${Number(s[3])} ${ae[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(t);if(a)return n(ae[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d))$/.exec(t);return o?o[2]?n(_e[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):t.replaceAll("-","‑")}function ye(t){const e=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(t??"");return v(t)+(e?`, ${e[1]}${e[2]?" "+e[2].replace("Z","UTC"):""}`:"")}const Pe={channel:"talks",consultation:"consultations"},We={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},Ie=t=>We[t]??y(t),oe=t=>Pe[t]??t.replaceAll("_"," "),A=(t,e,s,n)=>r`<header class="head">
    <p class="kicker">${t}</p>
    <h1>${e}</h1>
    ${s&&r`<p class="deck">${s}</p>`} ${n&&r`<div class="tools">${n}</div>`}
  </header>`,q=(t,e,s)=>r`<p class="coverage">
    <b>Coverage</b> ${m(e.documents,"text")}${e.first&&r`, ${v(e.first)} to ${v(e.last)}`}. ${s} As of
    ${v(t.record.as_of)}. Times keep the zone of their source.
  </p>`,Y=(t,e,s="CSV")=>r`<a class="btn" href="${se(t,{limit:0,...e,format:"csv"})}" download="${t.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,be=(t,e,s="")=>r`<a class="ev ${s}" href="${$({ev:t})}">${e}</a>`,k=(t,e,s={})=>r`<a href="${$(s,t)}">${e}</a>`,K=(t,e,s)=>k(b("doc",t),s,{at:Array.isArray(e)?e.join("-"):e}),j=t=>t.title||t.path,D=(t,e)=>r`<i class="side ${t.side(e.side)}">${e.outlet||(e.side?t.actor(e.side):"outlet not known")}</i
    >, <time>${ye(e.published??e.date)}</time>`,ze=(t,e)=>r`<div class="state">
    <h2>${t}</h2>
    <p>${e}</p>
  </div>`,Ke=["planned","proposed","hypothetical","cancelled","denied","suspended"],De=t=>!Ke.includes(t.status),Re=t=>(De(t)?y(oe(t.kind)):`${y(t.status)} ${oe(t.kind)}`)+(t.place?`, ${t.place}`:""),Ue=(t,e)=>e.map(s=>t.actor(s)).join(", ")||"parties not known";class L{constructor(e){this.all=e;const s=new TextEncoder().encode(e);this.bytes=s.length===e.length?null:s}bytes;static decoder=new TextDecoder;slice(e,s){return this.bytes?L.decoder.decode(this.bytes.subarray(e,s)):this.all.slice(e,s)}get size(){return this.bytes?this.bytes.length:this.all.length}}const Fe={engagement:async t=>(await f(`/engagements/${t}`)).mentions,utterance:async t=>(await f(`/utterances/${t}`)).quotes.map(e=>e.passage),commitment:async t=>(await f(`/commitments/${t}`)).history.map(e=>e.passage),claim:async t=>(await f(`/claims/${t}`)).readings.flatMap(e=>e.evidence),fact:async t=>[await f(`/documents/${t.replace("/","/facts/")}`)],issue:async t=>{const[e,...s]=t.split("/");return(await f("/issues",{issue:e,limit:0})).rows.filter(a=>a.issue===e&&(!s.length||a.engagement===s.join("/")))},span:async t=>{const[e,s]=t.split("/");return s.split(",").map(n=>({document:e,span:n.split("-").map(Number)}))}};function He(t,e,[s,n]){const a=e.find(({span:p})=>p[0]<=s&&s<p[1])?.span??[s,n],o=Math.max(a[0],s-300),i=Math.max(n,Math.min(a[1],n+300)),[c,l]=[o>a[0]?"…":"",i<a[1]?"…":""];return r`${c}${t.slice(o,s)}<mark>${t.slice(s,n)}</mark>${t.slice(n,i)}${l}`}async function Ve(t,e){const s=await f(`/documents/${t}`,{layers:"blocks,metadata"}),n=new L(s.text),a=[...new Map(e.map(({span:o})=>[o.join(),o])).values()].sort((o,i)=>o[0]-i[0]);return{head:{document:t,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:He(n,s.blocks??[],o)}))}}async function Je(t,e){const s=e.indexOf("/"),n=Fe[e.slice(0,s)],a=n?await n(e.slice(s+1)):[],o=[...new Set(a.map(l=>l.document))],i=await Promise.all(o.map(l=>Ve(l,a.filter(p=>p.document===l))));i.sort((l,p)=>(l.head.date??"9").localeCompare(p.head.date??"9"));const c=i.reduce((l,p)=>l+p.passages.length,0);return r`<header>
      <h2>${m(c,"passage")}, ${m(i.length,"text")}</h2>
      <a class="btn" data-close href="${$({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${i.map(({head:l,passages:p})=>r`<section>
          <h3><a href="${$({},b("doc",l.document))}">${j(l)}</a></h3>
          <small>${D(t,l)}</small>
          ${p.map(({span:u,markup:d})=>r`<p class="passage">${K(l.document,u,d)}</p>`)}
        </section>`)}`}const ke=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],P=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),ve=()=>{document.documentElement.dataset.theme=P()};function re(){localStorage.setItem("theme",P()==="dark"?"light":"dark"),ve();for(const t of document.querySelectorAll("[data-theme-toggle]"))t.textContent=P()==="dark"?"Light":"Dark"}function Be(t){const e=fe().join("|"),s=t.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return e&&!s.some(({value:n})=>n===e)&&s.unshift({value:e,contacts:0,parties:e.split("|")}),r`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!e&&r`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:o})=>r`<option value="${n}" ${n===e&&r`selected`}>
            ${o.map(i=>t.actor(i)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function Qe(t){const e=h().path[0]??"",s=h().query.get("as_of")??"";return t?r`<a class="mark-word" href="${$({},"/timeline")}">Readout</a>${Be(t)}
    <nav aria-label="Views">
      ${ke.map(([n,a,,o])=>r`<a href="${$({},n)}" ${(n==="/"+e||o.includes(e))&&r`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${t.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${P()==="dark"?"Light":"Dark"}</button>`:r`<a class="mark-word" href="/">Readout</a>`}const Ze=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],xe=()=>localStorage.getItem("keys")!=="off";function Se(t){if(!t)return;(t.matches("a, [tabindex], button, select, input")?t:t.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),t.scrollIntoView({block:"nearest"})}const Ye=t=>t.getClientRects().length>0;function ce({main:t,drawer:e},s){const n=e.hidden?[...t.querySelectorAll("[data-item]")].filter(Ye):[...e.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(c=>c===a||c.contains(a));o<0&&e.hidden&&(o=n.findIndex(c=>c.matches(".on")));const i=o<0?s>0?0:n.length-1:o+s;Se(n[Math.max(0,Math.min(n.length-1,i))]??null)}function ie({main:t,go:e},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:e},bubbles:!0});t.querySelector(".reader")?.dispatchEvent(n)}function Ge(t){const e=s=>s.split("  ").map(n=>r`<kbd>${n}</kbd> `);t.innerHTML=r`<h2>Keyboard</h2>
    <dl>
      ${Ze.map(([s,n])=>r`<dt>${e(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${xe()&&r`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,t.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),t.showModal()}function Xe({drawer:t,go:e}){const{query:s}=h();!t.hidden||s.get("ev")?e($({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&e($({sel:null,open:null,at:null}))}function et(t,e){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&h().query.get("sel")===n.dataset.item?(e.preventDefault(),t.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function tt(t){const{main:e,help:s,go:n}=t;let a=0;const o=l=>e.querySelector(l)?.click(),c={j:()=>ce(t,1),k:()=>ce(t,-1),J:()=>ie(t,1),K:()=>ie(t,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>Ge(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":re};addEventListener("keydown",l=>{const p=l.target;if(p.matches("input:not([type=checkbox]), select, textarea")){l.key==="Escape"&&p.blur();return}if(l.ctrlKey||l.metaKey||l.altKey||s.open)return;if(l.key==="Escape")return Xe(t);if(l.key==="Enter")return et(t,l);if(!xe())return;const u=a&&performance.now()-a<1500?ke.find(g=>g[2]===l.key):void 0;if(a=0,u)return n($({},u[0]));const d=c[l.key];d&&(l.preventDefault(),d())}),addEventListener("click",l=>{l.target.closest?.("[data-theme-toggle]")&&re()})}const st=t=>t.slice(t.indexOf(".")+1).split("_").map(e=>e.charAt(0).toUpperCase()+e.slice(1)+(e.length===1?".":"")).join(" ");class nt{constructor(e){this.record=e;const s=fe().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...e.sides,...e.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(e){return e?this.record.actors[e]??st(e):"not said"}issue(e){return e?this.record.issues[e]??y(e):""}side(e){const s=e?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(e){return e==="P"?"Press":this.actor(this.sides[e==="A"?0:1])}}const Ae=async()=>new nt(await f("/record")),V=30,J=(t,e,s)=>r`<section>
    <h2>${t} <small>${e.length}</small></h2>
    ${e.slice(0,V)} ${e.length>V&&r`<p class="muted">and ${e.length-V} more</p>`}
    ${!e.length&&r`<p class="muted">${s}</p>`}
  </section>`,at=async(t,e)=>{const s=await f("/desk"),n=s.failed.map(({path:c,reason:l})=>r`<p data-item="${c}" tabindex="0"><b>${c}</b><br /><small>${l}</small></p>`),a=s.embargoes.map(({until:c},l)=>r`<p data-item="embargo-${l}" tabindex="0">
        <b>One text</b><br /><small>${c?`until ${ye(c)}`:"until it is released by hand"}</small>
      </p>`),o=s.one_sided.map(c=>r`<p>
        <a data-item="${c.engagement}" href="${b("engagement",...c.engagement.split("/"))}"
          >${Re({...c,status:"held"})}, ${v(c.when)}</a
        ><br /><small
          >${Ue(e,c.parties)}; no text from ${e.actor(c.lacks)}.
          ${k(b("doc",c.readout.document),j(c.readout))}</small
        >
      </p>`),i=s.genres.map(({genre:c,documents:l})=>r`<li><span>${y(c??"unknown")}</span> <span class="num">${l}</span></li>`);return r`${A("Desk",`${m(s.seen.documents,"text")} read, ${n.length} not, ${a.length} under embargo`,r`${m(s.origins,"origin")} and ${m(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing.`)}
    <div class="deskgrid">
      ${J("Under embargo",a,"None.")} ${J("Not read",n,"None.")}
      ${J("Lacks a counterpart",o,"None: both sides told of each contact that one told of.")}
      <section>
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${i}
        </ul>
      </section>
    </div>
    ${q(e,s.seen)}`},ot=(...t)=>{const{query:e}=h();return Object.fromEntries(t.filter(s=>e.get(s)).map(s=>[s,e.get(s)]))},_=(t,e,s,n=y)=>{const a=h().query.get(t)??"";return r`<label
    >${e}
    <select data-param="${t}" data-key="${t}" aria-label="${e}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>r`<option value="${o}" ${o===a&&r`selected`}>${n(o)}</option>`)}
    </select></label
  >`},W=(t,e,s,n=[])=>{const a=h().query.get(t)??"",o=[...new Set(n)].filter(Boolean).sort((i,c)=>i.localeCompare(c));return r`<label
      >${e}
      <input
        data-param="${t}"
        aria-label="${e}"
        data-key="${t}"
        value="${a}"
        placeholder="${s}"
        size="${Math.max(s.length,9)}"
        autocomplete="off"
        ${o.length>0&&r`list="known-${t}"`} /></label
    >${o.length>0&&r`<datalist id="known-${t}">${o.slice(0,300).map(i=>r`<option value="${i}"></option>`)}</datalist>`}`},rt=()=>r`${W("since","From","2023-06-01")}${W("until","to","2024-12")}`,le=t=>r`<a href="${$(Object.fromEntries([...t,"next"].map(e=>[e,null])))}">Clear the filters</a>`,qe=()=>Number.parseInt(h().query.get("next")??"",10)||0;function Me(t,e,s=e+"s"){const n=qe(),a=m(t.found,e,s);return!n&&!t.next?r`<p class="rowsnext muted">All ${a}.</p>`:r`<p class="rowsnext">
    <span class="muted">${m(n+1,"")}to ${m(n+t.rows.length,"")}of ${a}</span>
    ${n>0&&r`<a class="btn" rel="prev" href="${$({next:null})}">First page</a>`}
    ${t.next&&r`<a class="btn" rel="next" href="${$({next:t.next})}">Next ${e===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const I={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},ct=t=>r`<span class="badge ${t}">${I[t]??y(t)}</span>`,G=t=>r`<span class="dr ${t??"no"}">${t?y(t).toLowerCase():"no other text"}</span>`;function it(t,{changes:e}){const s=new L(t.words),[n]=t.span,a=[];let o=0;for(const{here:i,original:c}of e)c&&c.span[0]-n>=o&&c.span[1]-n<=s.size?(a.push(s.slice(o,c.span[0]-n),r`<del>${c.words}</del>`),o=c.span[1]-n):c&&a.push(r` <del>${c.words}</del> `),i&&a.push(r` <ins>${i.words}</ins>`);return a.push(s.slice(o,s.size)),a}const B=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],lt=["verbatim","trimmed","spliced","altered","misattributed"],dt=["person","outlet","protected"],Q={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function ut(t,e){const[s,n]=(e.speaker_actor??"").split("."),a=n&&!dt.includes(s)?s:null;return r`${e.speaker||"not said"}${a&&r`<small>${t.actor(a)}</small>`}`}const pt=(t,e)=>r`<tr data-item="${e.document}/${e.fact}">
    <td class="words">
      ${K(e.document,e.fact,e.quote)}${(e.form!=="direct"||Q[e.modality])&&r`<small
        >${e.form!=="direct"&&`${e.form==="mixed"?"quoted in part":"reported, not quoted"}`}${Q[e.modality]&&r` · ${Q[e.modality]}`}</small
      >`}
    </td>
    <td>${ut(t,e)}</td>
    <td>
      ${ct(e.attribution)}${e.rule&&r`<small>${be(`fact/${e.document}/${e.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${e.utterance?k(b("utterance",...e.utterance.split("/")),G(e.change)):G(null)}
    </td>
    <td>${e.outlet||"outlet not known"}<small>${v(e.date)}</small></td>
  </tr>`;function mt(t,e,s){return t?e?`${e} of ${m(t,"quote")} ${e===1?"alters":"alter"} the words of ${e===1?"its":"their"} source`:`${m(t,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const ht=async(t,e)=>{const s=ot(...B),n=h().query.get("next"),[a,o]=await Promise.all([f("/quotes",{...s,next:n}),f("/quotes",{...s,change:"altered",limit:1})]),i=s.change&&s.change!=="altered"?0:o.found,c=e.sides.map(u=>e.actor(u)),l=Object.keys(e.record.issues).sort((u,d)=>e.issue(u).localeCompare(e.issue(d))),p=a.next||n;return r`${A("Quotes",mt(a.found,i,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",r`${W("speaker","Speaker","name or state",[...c,...a.rows.map(u=>u.speaker)])}
    ${_("attribution","Attribution",Object.keys(I),u=>I[u]??y(u))}
    ${_("form","Form",["direct","mixed","indirect"])} ${_("change","Against source",lt)}
    ${_("issue","Issue",l,u=>e.issue(u))}
    ${W("outlet","Outlet","part of a name",a.rows.map(u=>u.outlet))}
    ${rt()} ${Object.keys(s).length>0&&le(B)}
    ${Y("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${m(a.found,"quote")}`}`)}
    ${p&&Y("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
  ${a.rows.length?r`<div class="scroll">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Speaker</th>
                <th scope="col">Attribution</th>
                <th scope="col">Against source</th>
                <th scope="col">Text</th>
              </tr>
            </thead>
            <tbody>
              ${a.rows.map(u=>pt(e,u))}
            </tbody>
          </table>
        </div>
        ${Me(a,"quote")}`:ze("Nothing is left",le(B))}
  ${q(e,a.seen)}`},$t=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],ft=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,M=t=>[...t.matchAll(ft)].filter(e=>e[2]&&$t.includes(e[2])).map(([e,s,n,a,o])=>({without:s==="-",name:n,value:a??o,raw:e})),Te=t=>t.replace(/\s+/g," ").trim(),N=(t,{raw:e})=>{const s=t.indexOf(e);return s<0?t:Te(`${t.slice(0,s)} ${t.slice(s+e.length)}`)},de=t=>M(t).reduce(N,t);function z(t,e,s,n=!1){const a=M(t).find(i=>i.name===e&&i.value===s),o=`${n?"-":""}${e}:${/[\s()]/.test(s)?`"${s}"`:s}`;return Te(`${a?N(t,a):t} ${o}`)}const gt=220,ue=700,Z=12;function Ce(t,e,s){return s==="none"&&(e==="side"||e==="outlet")?e==="side"?"Press and others":"outlet not known":e==="issue"?t.issue(s):e==="level"?Ie(s):e==="attr"?I[s]??s:e==="after"||e==="before"?v(s):e==="genre"?y(s):e==="side"||e==="actor"||e==="speaker"?t.actor(s):s}const X=t=>r`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${t}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,R=(t,e)=>k("/search",e,{q:t}),Oe=(t,e,s)=>r`<a class="chip ${s.without&&"not"}" href="${$({q:N(e,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${Ce(t,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function S(t,e,s,n,a){const[o,i]=[s[a],s.documents],c=o.filter(({value:d})=>d!==null||a==="side"||a==="outlet").sort((d,g)=>g.documents-d.documents),l=M(e).filter(d=>d.name===a&&!d.without),p=c.filter(({value:d})=>!l.some(g=>g.value===(d??"none")));if(!p.length||c.length===1&&c[0].documents===i)return null;const u=({value:d,documents:g})=>{const T=d??"none",ne=Ce(t,a,T);return r`<li>
      <a class="without" href="${$({q:z(e,a,T,!0)},"/search")}" aria-label="Without ${ne}" title="Without"
        >−</a
      >
      <span>${R(z(e,a,T),ne)}</span> <span class="num">${g}</span>
    </li>`};return r`<h2>${n}</h2>
    <ul class="plain facet">
      ${p.slice(0,Z).map(u)}
    </ul>
    ${p.length>Z&&r`<p class="muted">and ${p.length-Z} more, with fewer texts</p>`}`}function wt(t,e){const s=new Map;for(const{value:a,documents:o}of e)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+o);if(s.size<2)return null;const n=M(t).filter(({name:a})=>a==="after"||a==="before").reduce(N,t);return r`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,o])=>r`<li>
            <span>${R(z(z(n,"after",a),"before",a),a)}</span> <span class="num">${o}</span>
          </li>`)}
    </ul>`}function yt(t){const e=new L(t.passage),s=t.hits.map(({span:d})=>[d[0]-t.span[0],d[1]-t.span[0]]).filter(d=>d[1]<=e.size),n=e.size>ue&&s.length?Math.max(0,s[0][0]-gt):0,a=Math.min(e.size,Math.max(n+ue,s[0]?.[1]??0)),o=s.filter(d=>d[1]<=a),i=[...new Set(s.map(d=>e.slice(...d)))].filter(d=>d.length<60).slice(0,8),c=([d,g],T)=>k(b("doc",t.document),T,{at:`${d+t.span[0]}-${g+t.span[0]}`,hl:i.join("|")}),[l,p]=[n>0?"…":"",a<e.size?"…":""];if(!o.length)return c([0,e.size],r`${e.slice(n,a)}${p}`);const u=o.map((d,g)=>g?d[0]:n);return r`${l}${o.map((d,g)=>c(d,r`${e.slice(u[g],d[0])}<mark>${e.slice(...d)}</mark>${e.slice(d[1],u[g+1]??a)}`))}${p}`}function bt(t,e){const s=e.find(o=>o.document===o.origin)??e[0],n=[...e.filter(o=>o.document===s.document),...e.filter(o=>o.document!==s.document)],a=n.filter((o,i)=>n.findIndex(c=>c.passage===o.passage)===i);return r`<section class="hit">
    <h3>${k(b("doc",s.document),j(s))}</h3>
    <small
      >${D(t,s)}${s.copies>0&&r` · ${k(b("lineage",s.origin),`+ ${m(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(o=>r`<p data-item="${o.document}/${o.span.join("-")}">
          ${yt(o)}${o.document!==s.document&&r` <small>in ${j(o)}</small>`}
        </p>`)}
  </section>`}const kt=t=>{const e=new Map;for(const s of t)e.set(s.origin,[...e.get(s.origin)??[],s]);return[...e.values()]};function ee(t){const e=t.record.sides[0],s=["agreed","attr:unnamed","level:leader",...e?[`side:${e} attr:named`]:[],'"press conference" -genre:remarks'];return r`<p>
    Try ${s.map((n,a)=>r`${a?", ":""}${R(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function vt(t,e,s){const a=(await Promise.all(s.slice(0,6).map(async o=>{const i=N(e,o);return{one:o,q:i,passages:i?(await f("/search/facets",{q:i})).passages:0}}))).filter(({passages:o})=>o>0);return r`${a.length>0&&r`<ul class="plain">
      ${a.map(({one:o,q:i,passages:c})=>r`<li>${R(i,`Without ${o.raw}: ${m(c,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${ee(t)}`}async function xt(t,e){const s=h().query.get("next"),[n,a]=await Promise.all([f("/search",{q:e,next:s}),f("/search/facets",{q:e})]),o=M(e);return r`${A("Search",n.found?`${m(n.found,"passage")} in ${m(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${m(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&r`<a class="btn" href="${se("/search/feed",{q:e})}" type="application/atom+xml">Atom feed</a>${Y("/search",{q:e})}`)}
  ${X(e)} ${o.length>0&&r`<p class="chips">${o.map(i=>Oe(t,e,i))}</p>`}
  ${n.found?r`<div class="cols flip">
        <div class="rail">
          ${S(t,e,a,"Side","side")} ${S(t,e,a,"Issue","issue")}
          ${S(t,e,a,"Level of contact","level")} ${S(t,e,a,"Attribution","attr")}
          ${S(t,e,a,"Kind of text","genre")} ${S(t,e,a,"Outlet","outlet")}
          ${wt(e,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${kt(n.rows).map(i=>bt(t,i))} ${(qe()>0||n.next)&&Me(n,"passage")}
        </div>
      </div>`:r`<div class="state">
        <p>${m(n.seen.documents,"text")} were searched for ${de(e)?r`<b>${de(e)}</b>`:"that"}.</p>
        ${await vt(t,e,o)}
      </div>`}
  ${q(t,n.seen)}`}const St=async(t,e)=>{const s=h().query.get("q")?.trim()??"";if(!s)return r`${A("Search","Search the record")} ${X("")} ${ee(e)} ${q(e,e.record.seen)}`;try{return await xt(e,s)}catch(n){if(!(n instanceof E)||n.status!==400)throw n;return r`${A("Search","This cannot be searched for",n.detail)} ${X(s)}
      <p class="chips">${M(s).map(a=>Oe(e,s,a))}</p>
      ${ee(e)} ${q(e,e.record.seen)}`}};function At(t){const e=new Map;for(const{change:n}of t)e.set(n,(e.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>e.has(n)?[`${e.get(n)} ${n}`]:[]).join(", ")}function qt(t,e,s,n){const{document:a,id:o}=s.quote;return r`<tr data-item="${a}/${o}">
    <td class="words">
      ${K(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&r`<p class="drift"><small>against its source:</small> ${it(e.passage,s)}</p>`}
    </td>
    <td>${G(s===e?"source":s.change)}</td>
    <td>${n&&r`${k(b("doc",a),j(n))}<small>${D(t,n)}</small>`}</td>
  </tr>`}const Mt=async({path:t},e)=>{const s=await f(`/utterances/${t.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(u=>[u.document,u])),i=s.actor?e.actor(s.actor):s.name||"speaker not said",c=a.filter(({change:u})=>u==="altered"||u==="misattributed").length,l=s.documents.flatMap(({date:u})=>u??[]).sort(),p=c?`${c} of ${m(a.length,"quote")} ${c===1?"alters":"alter"} these words`:`${m(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return r`${A(r`Saying · ${i}`,p,r`${At(a)}. ${be(`utterance/${s.id}`,m(s.quotes.length,"passage"))} in
      ${m(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${K(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${i} ${o.get(n.quote.document)&&r`<small>${D(e,o.get(n.quote.document))}</small>`}</p>
    </section>
    <h2>What the texts made of it</h2>
    <div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Against source</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          ${s.quotes.map(u=>qt(e,n,u,o.get(u.quote.document)))}
        </tbody>
      </table>
    </div>
    ${q(e,{documents:s.documents.length,first:l[0],last:l.at(-1)})}`},Tt={desk:at,quotes:ht,search:St,utterance:Mt},U=t=>document.querySelector(t),w=U("#main"),C=U("#drawer");let O=0,pe="",me=null,te=null,he;const Ct=r`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,Ee=t=>{const e=t instanceof E?t:new E(0,"page","This view could not be drawn",String(t));return r`<div class="state err" role="alert">
    <h1>${e.title}</h1>
    <p>${e.detail}</p>
    <p><code>${e.code}</code> · <a href="${$({})}">Try again</a> · <a href="${$({},"/timeline")}">Timeline</a></p>
  </div>`},Ot=async()=>r`<div class="state">
    <h1>No such page</h1>
    <p><a href="${$({},"/timeline")}">Timeline</a></p>
  </div>`;async function Et(t){const e=h(),n=await(Tt[e.path[0]]??Ot)({...e,path:e.path.slice(1)},t);return"markup"in n?n:{markup:n}}async function jt(t){const e=h().query.get("ev"),[s,n]=[me,O];if(me=e,document.body.classList.toggle("with-drawer",!!e),e&&e!==s){const a=await Je(t,e).catch(Ee);if(n!==O)return;C.innerHTML=a.text,C.hidden=!1,C.focus({preventScroll:!0})}else e||(C.hidden=!0,s&&te&&w.querySelector(`a[href="${CSS.escape(te)}"]`)?.focus({preventScroll:!0}))}function Lt(t,e){const s=w.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",t?e&&!h().query.get("ev")&&Se(w.querySelector(`[data-item="${CSS.escape(e)}"], [data-key="${CSS.escape(e)}"]`)):(U("#live").textContent=s,scrollTo(0,0),h().query.get("ev")||w.focus({preventScroll:!0}))}async function F(){const t=++O;w.setAttribute("aria-busy","true");const e=location.pathname===pe,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>t===O&&(w.innerHTML=Ct.text),300);let o=null,i;try{o=await Ae(),i=await Et(o)}catch(c){i={markup:Ee(c)}}clearTimeout(a),t===O&&(w.removeAttribute("aria-busy"),he?.(),U("#top").innerHTML=Qe(o).text,w.className=`v-${h().path[0]}`,w.innerHTML=i.markup.text,he=i.start?.(w),pe=location.pathname,Lt(e,n),o&&await jt(o))}function H(t){history.pushState(null,"",t),F()}addEventListener("click",t=>{const e=t.target.closest?.("a[href]");if(!e||t.defaultPrevented||t.button||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey)return;const s=e.getAttribute("href");s!=="#main"&&(e.hasAttribute("download")||e.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(t.preventDefault(),e.matches(".ev, .cell")&&(te=s),H(s)))});addEventListener("change",t=>{const e=t.target;e.dataset.param&&H($({[e.dataset.param]:e.value.includes("|")?e.value.split("|"):e.value,next:null}))});addEventListener("submit",t=>{t.preventDefault();const e=t.target,s=Object.fromEntries([...new FormData(e)].map(([n,a])=>[n,String(a)]));H($(s,e.dataset.to??location.pathname))});addEventListener("popstate",()=>void F());let $e=innerWidth;addEventListener("resize",()=>{innerWidth!==$e&&F(),$e=innerWidth});async function Nt(){if(location.pathname==="/"){const t=(await Ae().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",$({party:t},"/timeline"))}await F()}ve();tt({main:w,drawer:C,help:document.querySelector("#help"),go:H});Nt();
